# The message given to cancel() arrives in the task and at its waiter.
import asyncio


async def work():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError as error:
        print("in the task", error.args)
        raise


async def main():
    task = asyncio.create_task(work(), name="work")
    await asyncio.sleep(0)
    task.cancel("enough")
    try:
        await task
    except asyncio.CancelledError as error:
        print("in main", error.args, repr(error))


asyncio.run(main())
