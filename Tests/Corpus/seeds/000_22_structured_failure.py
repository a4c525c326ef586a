# Seed 000, block 22: one of the two fails, the other is cancelled.
import asyncio


async def work1():
    await asyncio.sleep(1)
    raise ValueError("work1 failed")


async def work2():
    try:
        await asyncio.sleep(2)
    except asyncio.CancelledError:
        print("work2 cancelled")
        raise


async def main():
    async with asyncio.TaskGroup() as tg:
        task1 = tg.create_task(work1())
        task2 = tg.create_task(work2())
        # If any task fails, all other tasks are cancelled
        # When we exit the context, all tasks must be complete


try:
    asyncio.run(main())
except* ValueError as group:
    print(group.exceptions)
