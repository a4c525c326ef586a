# SystemExit in a task leaves the loop and ends the program with its status.
import asyncio
import sys


async def leave():
    await asyncio.sleep(1)
    sys.exit(7)


async def main():
    task = asyncio.create_task(leave(), name="leave")
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        print("main is cancelled")
        raise


asyncio.run(main())
