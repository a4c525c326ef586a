# sleep(0) lets the others run once, in the order of the ready queue.
import asyncio


async def count(name, steps):
    for i in range(steps):
        print(name, i)
        await asyncio.sleep(0)


async def main():
    tasks = [asyncio.create_task(count(name, n), name=name) for name, n in [("a", 1), ("b", 3), ("c", 2)]]
    for task in tasks:
        await task


asyncio.run(main())
