# Seed 000, block 9: suppressing a cancellation.
import asyncio
import time


async def suppressing_cancellation():
    try:
        print("Starting critical work")
        await asyncio.sleep(5)
        print("Critical work completed")
        return "Critical result"
    except asyncio.CancelledError:
        print("Cancellation requested, but finishing the critical work anyway")
        # Complete the critical work synchronously
        time.sleep(1)  # Simulating critical cleanup
        print("Critical work properly finished despite cancellation")
        return "Emergency result"


async def main():
    task = asyncio.create_task(suppressing_cancellation(), name="suppressing_cancellation")
    await asyncio.sleep(1)
    task.cancel()
    try:
        print("result:", await task)
    except asyncio.CancelledError:
        print("main: the task was cancelled")


asyncio.run(main())
