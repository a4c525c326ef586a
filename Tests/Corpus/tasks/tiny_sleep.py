# A sleep shorter than half a nanosecond is due in the next tick.
import asyncio


async def main():
    loop = asyncio.get_running_loop()
    await asyncio.sleep(1e-10)
    print(loop.time())
    await asyncio.sleep(1e-9)
    print(loop.time())
    await asyncio.sleep(1.5e-6)
    print(loop.time())


asyncio.run(main())
