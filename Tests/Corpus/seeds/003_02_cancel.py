# Seed 003, block 2: cancel and wait, inside a coroutine.
import asyncio


async def my_coroutine():
    print("my_coroutine starts")
    await asyncio.sleep(1)
    print("my_coroutine ends")


async def main():
    task = asyncio.create_task(my_coroutine())

    # ...

    task.cancel()
    try:
        await task
    except asyncio.CancelledError:
        # handle cancellation
        pass
    print(task.cancelled())


asyncio.run(main())
