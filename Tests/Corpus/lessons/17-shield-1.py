# Program 1 of lessons/17-shield.md.
import asyncio

async def store():
    await asyncio.sleep(3)
    print("saved")

async def waiter():
    await asyncio.shield(store())

async def main():
    task = asyncio.create_task(waiter())
    await asyncio.sleep(1)
    task.cancel()
    await asyncio.sleep(0)
    print("main is through")

asyncio.run(main())
