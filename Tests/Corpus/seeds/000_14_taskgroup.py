# Seed 000, block 14: a TaskGroup.
import asyncio


async def main():
    async with asyncio.TaskGroup() as tg:
        task1 = tg.create_task(asyncio.sleep(1))
        task2 = tg.create_task(asyncio.sleep(2))
        task3 = tg.create_task(asyncio.sleep(3))
      
    # All tasks are now complete or cancelled
    # If any task raised an exception, it would be propagated here


asyncio.run(main())
