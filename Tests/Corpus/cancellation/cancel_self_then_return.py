# A task that cancels itself and returns without another await is cancelled all the same.
import asyncio


async def work():
    asyncio.current_task().cancel("at the end")
    return "lost"


async def main():
    task = asyncio.create_task(work(), name="work")
    try:
        print(await task)
    except asyncio.CancelledError as error:
        print("cancelled", error.args, task.cancelled())


asyncio.run(main())
