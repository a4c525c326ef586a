# An exception raised while handling the cancellation makes the task fail; the cause is kept as context.
import asyncio


async def work():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        raise ValueError("while cancelled")


async def main():
    task = asyncio.create_task(work(), name="work")
    await asyncio.sleep(1)
    task.cancel()
    try:
        await task
    except ValueError as error:
        print(repr(error), repr(error.__context__), task.cancelled())


asyncio.run(main())
