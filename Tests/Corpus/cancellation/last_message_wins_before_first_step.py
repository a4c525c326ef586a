# Of two requests before the first step the last one's message arrives.
import asyncio


async def work():
    pass


async def main():
    task = asyncio.create_task(work(), name="work")
    task.cancel("first")
    task.cancel("second")
    try:
        await task
    except asyncio.CancelledError as error:
        print(error.args)


asyncio.run(main())
