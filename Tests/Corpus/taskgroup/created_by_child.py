# A child may add siblings to the running group.
import asyncio


async def leaf(n):
    await asyncio.sleep(n)
    print("leaf", n)


async def branch(group):
    for n in (2, 1):
        group.create_task(leaf(n), name=f"leaf-{n}")
    print("branch ends")


async def main():
    async with asyncio.TaskGroup() as group:
        group.create_task(branch(group), name="branch")
    print("all done")


asyncio.run(main())
