# Seed 000, block 13: wait for the first of three.
import asyncio


async def main():
    task1 = asyncio.create_task(asyncio.sleep(1))
    task2 = asyncio.create_task(asyncio.sleep(2))
    task3 = asyncio.create_task(asyncio.sleep(3))
  
    # Wait for tasks to complete or for timeout
    done, pending = await asyncio.wait(
        [task1, task2, task3],
        timeout=1.5,
        return_when=asyncio.FIRST_COMPLETED
    )
  
    print(f"Completed tasks: {len(done)}")
    print(f"Pending tasks: {len(pending)}")
  
    # Cancel remaining tasks
    for task in pending:
        task.cancel()


asyncio.run(main())
