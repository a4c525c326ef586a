# Seed 000, block 22: structured concurrency.
import asyncio


async def work1():
    print("work1 starts")
    await asyncio.sleep(1)
    print("work1 ends")


async def work2():
    print("work2 starts")
    await asyncio.sleep(2)
    print("work2 ends")


async def main():
    async with asyncio.TaskGroup() as tg:
        task1 = tg.create_task(work1())
        task2 = tg.create_task(work2())
        # If any task fails, all other tasks are cancelled
        # When we exit the context, all tasks must be complete


asyncio.run(main())
