# A deadline moved into the past strikes in the next tick.
import asyncio


async def main():
    loop = asyncio.get_running_loop()
    await asyncio.sleep(5)
    try:
        async with asyncio.timeout(10) as limit:
            limit.reschedule(1)
            await asyncio.sleep(50)
    except TimeoutError:
        print("timeout at", loop.time())


asyncio.run(main())
