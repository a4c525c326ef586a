# Seed 000, block 2: asyncio.create_task.
import asyncio


async def example_coroutine():
    print("Starting work")
    await asyncio.sleep(1)  # Pause here, allowing other code to run
    print("Work completed")


async def main():
    # Create a task from a coroutine
    task = asyncio.create_task(example_coroutine())
  
    # The task starts executing immediately
    # We can do other work here
  
    # Wait for the task to complete
    await task


asyncio.run(main())
