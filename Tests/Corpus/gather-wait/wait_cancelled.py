# A cancelled wait leaves the tasks it waited for alone.
import asyncio


async def waiter(task):
    try:
        await asyncio.wait([task])
    finally:
        print("waiter ends", task.done())


async def main():
    task = asyncio.create_task(asyncio.sleep(3, "slept"), name="task")
    waiting = asyncio.create_task(waiter(task), name="waiter")
    await asyncio.sleep(1)
    waiting.cancel()
    print(await task, waiting.cancelled())


asyncio.run(main())
