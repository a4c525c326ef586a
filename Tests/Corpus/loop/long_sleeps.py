# Sleeps of days and years cost one tick each.
import asyncio


async def main():
    loop = asyncio.get_running_loop()
    for seconds in (86_400, 2 * 86_400, 365 * 86_400):
        await asyncio.sleep(seconds)
        print(loop.time())


asyncio.run(main())
