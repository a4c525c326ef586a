# ensure_future makes a task of a coroutine and leaves futures and tasks as they are.
import asyncio


async def value():
    return 5


async def main():
    task = asyncio.ensure_future(value())
    print(isinstance(task, asyncio.Task), asyncio.ensure_future(task) is task)
    print(await task)
    future = asyncio.get_running_loop().create_future()
    print(asyncio.ensure_future(future) is future, isinstance(future, asyncio.Task))
    try:
        asyncio.ensure_future(3)
    except TypeError as error:
        print(error)
    future.cancel()


asyncio.run(main())
