# An exception leaves the task and is raised where it is awaited, each time anew.
import asyncio


async def fail():
    await asyncio.sleep(1)
    raise ValueError("broken")


async def main():
    task = asyncio.create_task(fail(), name="fail")
    for _ in range(2):
        try:
            await task
        except ValueError as error:
            print("caught", error, task.exception() is error)
    print(task.done(), task.cancelled())


asyncio.run(main())
