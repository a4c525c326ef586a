# Future() and Task() called as classes belong to the running loop.
import asyncio


async def nap():
    await asyncio.sleep(1)
    return "slept"


async def main():
    loop = asyncio.get_running_loop()
    future = asyncio.Future()
    print(future.get_loop() is loop)
    loop.call_later(2, future.set_result, "set")
    print(await future)
    other = asyncio.Future(loop=loop)
    other.set_result(1)
    print(await other)
    task = asyncio.Task(nap(), name="t")
    print(task.get_loop() is loop, task.get_name())
    print(await task)
    third = asyncio.Task(nap(), loop=loop)
    third.cancel()
    print(await asyncio.gather(third, return_exceptions=True))


asyncio.run(main())
