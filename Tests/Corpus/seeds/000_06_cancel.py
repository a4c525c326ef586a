# Seed 000, block 6: basic cancellation.
import asyncio


async def example_coroutine():
    print("Starting work")
    await asyncio.sleep(1)  # Pause here, allowing other code to run
    print("Work completed")


async def main():
    task = asyncio.create_task(example_coroutine())
  
    # Cancel the task
    task.cancel()
  
    try:
        # Await the cancelled task
        await task
    except asyncio.CancelledError:
        print("Task was cancelled")


asyncio.run(main())
