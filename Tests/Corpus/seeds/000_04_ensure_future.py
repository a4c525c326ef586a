# Seed 000, block 4: asyncio.ensure_future.
import asyncio


async def example_coroutine():
    print("Starting work")
    await asyncio.sleep(1)  # Pause here, allowing other code to run
    print("Work completed")


async def main():
    task = asyncio.ensure_future(example_coroutine())
    await task


asyncio.run(main())
