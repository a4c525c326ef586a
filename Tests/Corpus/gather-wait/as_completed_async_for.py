# As an asynchronous iterator as_completed yields the tasks themselves.
import asyncio


async def work(seconds):
    await asyncio.sleep(seconds)
    if seconds == 2:
        raise ValueError("two")
    return seconds


async def main():
    tasks = [asyncio.create_task(work(s), name=f"work-{s}") for s in (3, 1, 2)]
    async for task in asyncio.as_completed(tasks):
        try:
            print(task.get_name(), await task, task in tasks)
        except ValueError as error:
            print(task.get_name(), error)


asyncio.run(main())
