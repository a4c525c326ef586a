# Seed 000, block 1: a coroutine that sleeps.
import asyncio


async def example_coroutine():
    print("Starting work")
    await asyncio.sleep(1)  # Pause here, allowing other code to run
    print("Work completed")


asyncio.run(example_coroutine())
