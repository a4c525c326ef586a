# A failing child cancels the body at its await; the parent's count is restored.
import asyncio


async def fail():
    await asyncio.sleep(1)
    raise ValueError("child failed")


async def main():
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(fail(), name="fail")
            try:
                await asyncio.sleep(10)
            except asyncio.CancelledError as error:
                print("body cancelled", error.args, asyncio.current_task().cancelling())
                raise
    except ExceptionGroup as errors:
        print(errors.exceptions)
    print(asyncio.current_task().cancelling())
    await asyncio.sleep(1)
    print("goes on")


asyncio.run(main())
