# The first failure cancels the others; the group raises an ExceptionGroup.
import asyncio


async def fail():
    await asyncio.sleep(1)
    raise ValueError("child failed")


async def child():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        print("cancelled, count", asyncio.current_task().cancelling())
        raise


async def main():
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(child(), name="child")
            group.create_task(fail(), name="fail")
    except* ValueError as errors:
        print(repr(errors), errors.exceptions)
    print(asyncio.current_task().cancelling())


asyncio.run(main())
