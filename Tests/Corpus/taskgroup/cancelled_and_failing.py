# A child that fails while the parent is being cancelled: the group's error wins.
import asyncio


async def child():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        raise ValueError("while cancelled")


async def parent():
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(child(), name="child")
    except ExceptionGroup as errors:
        print(errors.exceptions, asyncio.current_task().cancelling())
        await asyncio.sleep(1)
        print("never printed")


async def main():
    task = asyncio.create_task(parent(), name="parent")
    await asyncio.sleep(1)
    task.cancel()
    await asyncio.wait([task])
    print(task.cancelled())


asyncio.run(main())
