# The request travels down a chain of awaiting tasks, the error comes back up, one tick per task.
import asyncio


async def link(n):
    try:
        if n == 0:
            await asyncio.sleep(10)
        else:
            await asyncio.create_task(link(n - 1), name=f"link-{n - 1}")
    except asyncio.CancelledError:
        print("link", n, asyncio.current_task().cancelling())
        raise


async def main():
    task = asyncio.create_task(link(3), name="link-3")
    await asyncio.sleep(1)
    task.cancel()
    await asyncio.wait([task])


asyncio.run(main())
