# A task that cancels itself and fails has failed, not been cancelled.
import asyncio


async def work():
    asyncio.current_task().cancel()
    raise ValueError("stronger")


async def main():
    task = asyncio.create_task(work(), name="work")
    try:
        await task
    except ValueError as error:
        print(error, task.cancelled(), task.cancelling())


asyncio.run(main())
