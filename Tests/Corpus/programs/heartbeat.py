# A background task beats until the work is done.
import asyncio
import contextlib


async def heartbeat(interval):
    beats = 0
    try:
        while True:
            await asyncio.sleep(interval)
            beats += 1
            print("beat", beats)
    finally:
        print("stopped after", beats)


@contextlib.asynccontextmanager
async def beating(interval):
    task = asyncio.create_task(heartbeat(interval), name="heartbeat")
    try:
        yield task
    finally:
        task.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await task


async def main():
    async with beating(1):
        await asyncio.sleep(3.5)
        print("work done")


asyncio.run(main())
