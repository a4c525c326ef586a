# A task that raises CancelledError itself is cancelled although nobody asked.
import asyncio


async def work():
    raise asyncio.CancelledError("by hand")


async def main():
    task = asyncio.create_task(work(), name="work")
    try:
        await task
    except asyncio.CancelledError as error:
        print(error.args, task.cancelled(), task.cancelling())


asyncio.run(main())
