# Seed 003, block 3: clean up in finally, inside a coroutine.
import asyncio


async def my_coroutine():
    print("my_coroutine starts")
    await asyncio.sleep(1)
    print("my_coroutine ends")


async def main():
    task = asyncio.create_task(my_coroutine())

    try:
        await task
    finally:
        # cleanup code here
        pass
    print(task.done())


asyncio.run(main())
