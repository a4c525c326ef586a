# result() and exception() of a pending task raise InvalidStateError.
import asyncio


async def main():
    task = asyncio.create_task(asyncio.sleep(1))
    for ask in (task.result, task.exception):
        try:
            ask()
        except asyncio.InvalidStateError as error:
            print(type(error).__name__, error)
    await task
    print(task.result())


asyncio.run(main())
