# A cancel that meets a waiter already finished is delivered instead of the result.
import asyncio


async def work(future):
    try:
        print("got", await future)
    except asyncio.CancelledError:
        print("cancelled though the future has", future.result())
        raise


async def main():
    future = asyncio.get_running_loop().create_future()
    task = asyncio.create_task(work(future), name="work")
    await asyncio.sleep(0)
    future.set_result("a value")
    task.cancel()
    try:
        await task
    except asyncio.CancelledError:
        print("main")


asyncio.run(main())
