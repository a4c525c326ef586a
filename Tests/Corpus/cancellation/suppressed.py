# A task that swallows CancelledError goes on; its count of requests stays.
import asyncio


async def stubborn():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        print("ignored")
    await asyncio.sleep(1)
    print("still here", asyncio.current_task().cancelling())
    return "finished"


async def main():
    task = asyncio.create_task(stubborn(), name="stubborn")
    await asyncio.sleep(1)
    task.cancel()
    print(await task, task.cancelled(), task.cancelling())


asyncio.run(main())
