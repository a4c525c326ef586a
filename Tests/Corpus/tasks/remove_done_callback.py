# remove_done_callback removes every copy and says how many there were.
import asyncio


def callback(task):
    print("called")


async def main():
    task = asyncio.create_task(asyncio.sleep(0))
    task.add_done_callback(callback)
    task.add_done_callback(callback)
    print(task.remove_done_callback(callback))
    print(task.remove_done_callback(callback))
    task.add_done_callback(callback)
    await task
    await asyncio.sleep(0)


asyncio.run(main())
