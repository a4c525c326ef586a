# Cancelling a future wakes its waiter with CancelledError; the waiting task is then cancelled.
import asyncio


async def work(future):
    await future


async def main():
    future = asyncio.get_running_loop().create_future()
    task = asyncio.create_task(work(future), name="work")
    await asyncio.sleep(0)
    print(future.cancel("stop"), future.cancel())
    await asyncio.wait([task])
    print(task.cancelled(), task.cancelling())
    try:
        task.result()
    except asyncio.CancelledError as error:
        print(error.args)


asyncio.run(main())
