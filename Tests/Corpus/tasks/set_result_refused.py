# A task's result cannot be set from outside.
import asyncio


async def main():
    task = asyncio.create_task(asyncio.sleep(0))
    for attempt in (lambda: task.set_result(1), lambda: task.set_exception(ValueError())):
        try:
            attempt()
        except RuntimeError as error:
            print(error)
    await task


asyncio.run(main())
