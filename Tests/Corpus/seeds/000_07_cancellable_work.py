# Seed 000, block 7: cancellation in detail.
import asyncio


async def cancellable_work():
    try:
        print("Starting work")
        # An await point where cancellation can happen
        await asyncio.sleep(5)
        print("Work completed")
        return "Result"
    except asyncio.CancelledError:
        print("Work was cancelled during sleep")
        # Re-raise to propagate the cancellation
        raise
      
async def main():
    task = asyncio.create_task(cancellable_work())
  
    # Let the task start
    await asyncio.sleep(1)
  
    # Request cancellation
    task.cancel()
  
    try:
        # Wait for the task to deal with cancellation
        result = await task
        print(f"Got result: {result}")
    except asyncio.CancelledError:
        print("Main: task was indeed cancelled")


asyncio.run(main())
