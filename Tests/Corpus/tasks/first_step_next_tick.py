# create_task queues the first step: nothing of the task runs before its creator suspends.
import asyncio


async def child():
    print("child")


async def main():
    task = asyncio.create_task(child())
    print("created", task.done())
    await asyncio.sleep(0)
    print("after one sleep(0)", task.done())


asyncio.run(main())
