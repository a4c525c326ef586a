# result() and exception() of a cancelled task raise CancelledError.
import asyncio


async def main():
    task = asyncio.create_task(asyncio.sleep(1), name="task")
    task.cancel("message")
    await asyncio.wait([task])
    for ask in (task.result, task.exception):
        try:
            ask()
        except asyncio.CancelledError as error:
            print(repr(error))


asyncio.run(main())
