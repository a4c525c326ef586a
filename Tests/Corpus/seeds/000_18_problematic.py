# Seed 000, block 18: ignoring CancelledError.
import asyncio


async def problematic():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        print("Cancelled, but ignoring it")
        # Not re-raising - BAD!
  
    # More code that will still run despite cancellation
    print("This will still execute!")


async def main():
    task = asyncio.create_task(problematic(), name="problematic")
    await asyncio.sleep(1)
    task.cancel()
    try:
        print("result:", await task)
    except asyncio.CancelledError:
        print("main: the task was cancelled")


asyncio.run(main())
