# current_task is the task whose step runs; in a callback there is none.
import asyncio


async def child():
    print(asyncio.current_task().get_name())


async def main():
    print(asyncio.current_task().get_name())
    await child()
    await asyncio.create_task(child(), name="child")
    asyncio.get_running_loop().call_soon(lambda: print(asyncio.current_task()))
    await asyncio.sleep(0)


asyncio.run(main())
