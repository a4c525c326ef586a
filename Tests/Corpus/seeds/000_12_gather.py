# Seed 000, block 12: gather.
import asyncio


async def main():
    # Start all tasks concurrently
    results = await asyncio.gather(
        asyncio.sleep(1, result="Task 1"),
        asyncio.sleep(2, result="Task 2"),
        asyncio.sleep(3, result="Task 3")
    )
    print(results)  # ['Task 1', 'Task 2', 'Task 3']


asyncio.run(main())
