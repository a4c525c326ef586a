# A cancelled gather is cancelled even where exceptions are returned.
import asyncio


async def parent():
    print(await asyncio.gather(asyncio.sleep(10), asyncio.sleep(20), return_exceptions=True))


async def main():
    task = asyncio.create_task(parent(), name="parent")
    await asyncio.sleep(1)
    task.cancel()
    print(await asyncio.gather(task, return_exceptions=True))


asyncio.run(main())
