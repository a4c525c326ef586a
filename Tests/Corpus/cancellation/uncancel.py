# uncancel() takes a request back; at 0 it stays 0.
import asyncio


async def work():
    task = asyncio.current_task()
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        print(task.cancelling(), task.uncancel(), task.uncancel(), task.uncancel())
    await asyncio.sleep(1)
    return task.cancelling()


async def main():
    task = asyncio.create_task(work(), name="work")
    await asyncio.sleep(1)
    task.cancel()
    task.cancel()
    print(await task)


asyncio.run(main())
