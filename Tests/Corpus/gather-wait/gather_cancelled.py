# A cancelled gather cancels all its children and ends with the first of them to end.
import asyncio


async def child(n):
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        print("child", n, "cancelled")
        await asyncio.sleep(n)
        print("child", n, "ends")
        raise


async def parent():
    await asyncio.gather(child(1), child(2))


async def main():
    task = asyncio.create_task(parent(), name="parent")
    await asyncio.sleep(1)
    task.cancel("stop")
    try:
        await task
    except asyncio.CancelledError as error:
        print("parent cancelled", error.args, asyncio.get_running_loop().time())


asyncio.run(main())
