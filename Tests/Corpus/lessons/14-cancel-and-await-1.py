# Program 1 of lessons/14-cancel-and-await.md.
import asyncio

async def late_writer():
    try:
        await asyncio.sleep(60)
    finally:
        print("saving")
        await asyncio.sleep(1)
        print("saved")

async def main():
    task = asyncio.create_task(late_writer())
    await asyncio.sleep(0)
    task.cancel()
    await asyncio.sleep(0)
    print("main is through")

asyncio.run(main())
