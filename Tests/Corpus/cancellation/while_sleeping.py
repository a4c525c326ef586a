# CancelledError is raised at the await, finally blocks run, and the task is cancelled.
import asyncio


async def work():
    try:
        print("starts")
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        print("CancelledError")
        raise
    finally:
        print("finally")


async def main():
    task = asyncio.create_task(work(), name="work")
    await asyncio.sleep(1)
    task.cancel()
    print("asked", task.cancelled())
    try:
        await task
    except asyncio.CancelledError:
        print("main sees it", task.cancelled())


asyncio.run(main())
