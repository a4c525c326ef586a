# Cancelling the parent cancels the children and is passed on as CancelledError.
import asyncio


async def child(n):
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        print("child", n, "cancelled")
        await asyncio.sleep(n)
        raise


async def parent():
    async with asyncio.TaskGroup() as group:
        group.create_task(child(1), name="child-1")
        group.create_task(child(2), name="child-2")


async def main():
    task = asyncio.create_task(parent(), name="parent")
    await asyncio.sleep(1)
    task.cancel("outside")
    try:
        await task
    except asyncio.CancelledError as error:
        print(error.args, asyncio.get_running_loop().time())


asyncio.run(main())
