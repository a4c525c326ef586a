# wait_for with a task: the task itself is cancelled at the limit.
import asyncio


async def main():
    task = asyncio.create_task(asyncio.sleep(10), name="sleep")
    try:
        await asyncio.wait_for(task, 1)
    except asyncio.TimeoutError:
        print("timeout", task.cancelled(), asyncio.TimeoutError is TimeoutError)


asyncio.run(main())
