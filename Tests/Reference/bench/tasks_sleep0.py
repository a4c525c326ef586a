# 1,000 tasks, each 1,000 times `await asyncio.sleep(0)`.
import asyncio


async def worker():
    for _ in range(1_000):
        await asyncio.sleep(0)
    return 1


async def main():
    tasks = [asyncio.create_task(worker()) for _ in range(1_000)]
    total = 0
    for task in tasks:
        total += await task
    print(total)


asyncio.run(main())
