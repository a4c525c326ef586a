# Seed 003, block 1 with a body in its function, inside a coroutine.
import asyncio


async def main():
    async def my_coroutine():
        # perform some async operations
        await asyncio.sleep(1)
        print("performed")

    task = asyncio.create_task(my_coroutine())
    await task


asyncio.run(main())
