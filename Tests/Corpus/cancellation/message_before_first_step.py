# The message survives a cancellation before the first step.
import asyncio


async def work():
    pass


async def main():
    task = asyncio.create_task(work(), name="work")
    task.cancel(msg="too soon")
    try:
        await task
    except asyncio.CancelledError as error:
        print(error.args)


asyncio.run(main())
