# A timeout around a TaskGroup cancels its children.
import asyncio


async def child(n):
    try:
        await asyncio.sleep(n)
        print("child", n, "finished")
    except asyncio.CancelledError:
        print("child", n, "cancelled")
        raise


async def main():
    try:
        async with asyncio.timeout(2):
            async with asyncio.TaskGroup() as group:
                for n in (1, 3, 5):
                    group.create_task(child(n), name=f"child-{n}")
    except TimeoutError:
        print("timeout at", asyncio.get_running_loop().time())


asyncio.run(main())
