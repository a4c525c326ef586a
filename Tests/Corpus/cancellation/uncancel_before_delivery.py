# uncancel() to 0 before the first step takes the cancellation itself back.
import asyncio


async def work():
    print("runs after all")


async def main():
    task = asyncio.create_task(work(), name="work")
    task.cancel()
    print(task.uncancel())
    await task
    print(task.cancelled())


asyncio.run(main())
