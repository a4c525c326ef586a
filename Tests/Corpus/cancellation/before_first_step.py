# A task cancelled before its first step never runs; CancelledError reaches its waiter.
import asyncio


async def work():
    print("never printed")


async def main():
    task = asyncio.create_task(work(), name="work")
    print(task.cancel(), task.cancelling(), task.cancelled())
    try:
        await task
    except asyncio.CancelledError:
        print("cancelled", task.cancelled(), task.done())


asyncio.run(main())
