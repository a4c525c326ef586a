# timeout(None) never expires.
import asyncio


async def main():
    async with asyncio.timeout(None) as limit:
        await asyncio.sleep(1000)
    print(limit.expired(), asyncio.get_running_loop().time())


asyncio.run(main())
