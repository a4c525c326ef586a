# 10,000 tasks, each 20 sleeps, all deadlines distinct.
import asyncio

TASKS = 10_000


async def worker(number):
    delay = 1 + number * 1e-6
    for _ in range(20):
        await asyncio.sleep(delay)
    return number


async def main():
    tasks = [asyncio.create_task(worker(number)) for number in range(TASKS)]
    total = 0
    for task in tasks:
        total += await task
    print(total, round(asyncio.get_running_loop().time(), 3))


asyncio.run(main())
