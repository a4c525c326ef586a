# A TaskGroup waits for all its children.
import asyncio


async def child(n):
    await asyncio.sleep(n)
    print("child", n)
    return n


async def main():
    async with asyncio.TaskGroup() as group:
        tasks = [group.create_task(child(n), name=f"child-{n}") for n in (2, 1)]
        print("body ends")
    print([t.result() for t in tasks], asyncio.get_running_loop().time())


asyncio.run(main())
