# shield does not protect from a cancel of the inner task itself.
import asyncio


async def inner():
    await asyncio.sleep(2)


async def main():
    task = asyncio.create_task(inner(), name="inner")
    shielded = asyncio.shield(task)
    await asyncio.sleep(1)
    task.cancel()
    try:
        await shielded
    except asyncio.CancelledError:
        print("cancelled", shielded.cancelled())


asyncio.run(main())
