# If the awaited task swallows the cancellation, the waiting task gets its result and goes on.
import asyncio


async def inner():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        return "refused"


async def outer():
    print(await asyncio.create_task(inner(), name="inner"))
    await asyncio.sleep(1)
    print("outer goes on", asyncio.current_task().cancelling())


async def main():
    task = asyncio.create_task(outer(), name="outer")
    await asyncio.sleep(1)
    task.cancel()
    await task
    print(task.cancelled())


asyncio.run(main())
