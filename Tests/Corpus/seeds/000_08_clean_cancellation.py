# Seed 000, block 8: cleaning up and raising again.
import asyncio


async def clean_cancellation():
    try:
        print("Starting work with resources")
        await asyncio.sleep(5)
        print("Work completed")
        return "Success"
    except asyncio.CancelledError:
        print("Cleaning up resources before cancellation")
        # Do cleanup work here
        # Then re-raise to signal that we were indeed cancelled
        raise


async def main():
    task = asyncio.create_task(clean_cancellation(), name="clean_cancellation")
    await asyncio.sleep(1)
    task.cancel()
    try:
        print("result:", await task)
    except asyncio.CancelledError:
        print("main: the task was cancelled")


asyncio.run(main())
