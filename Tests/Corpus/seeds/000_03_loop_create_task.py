# Seed 000, block 3: loop.create_task.
import asyncio


async def example_coroutine():
    print("Starting work")
    await asyncio.sleep(1)  # Pause here, allowing other code to run
    print("Work completed")


async def main():
    loop = asyncio.get_running_loop()
    task = loop.create_task(example_coroutine())
    await task


asyncio.run(main())
