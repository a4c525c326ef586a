# Cancelling a task that awaits another cancels the other.
import asyncio


async def inner():
    try:
        await asyncio.sleep(10)
    finally:
        print("inner ends")


async def outer():
    try:
        await asyncio.create_task(inner(), name="inner")
    finally:
        print("outer ends")


async def main():
    task = asyncio.create_task(outer(), name="outer")
    await asyncio.sleep(1)
    task.cancel("why")
    try:
        await task
    except asyncio.CancelledError as error:
        print("main", error.args)


asyncio.run(main())
