# Of two requests before delivery the first one's message arrives.
import asyncio


async def work():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError as error:
        print(error.args, asyncio.current_task().cancelling())
        raise


async def main():
    task = asyncio.create_task(work(), name="work")
    await asyncio.sleep(0)
    print(task.cancel("first"), task.cancel("second"), task.cancelling())
    try:
        await task
    except asyncio.CancelledError as error:
        print(error.args)


asyncio.run(main())
