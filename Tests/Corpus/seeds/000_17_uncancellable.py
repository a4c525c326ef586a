# Seed 000, block 17: a long stretch without an await.
import asyncio


async def uncancellable_section():
    # Task can't be cancelled during this section!
    for i in range(10000000):
        x = i * i  # CPU-bound work with no await
  
    # Cancellation can only happen here
    await asyncio.sleep(0)
  
    # More code


async def main():
    task = asyncio.create_task(uncancellable_section(), name="uncancellable")
    asyncio.get_running_loop().call_soon(task.cancel)
    try:
        await task
    except asyncio.CancelledError:
        print("cancelled at the first await")


asyncio.run(main())
