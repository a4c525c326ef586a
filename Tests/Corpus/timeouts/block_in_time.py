# A block that ends in time leaves nothing behind.
import asyncio


async def main():
    async with asyncio.timeout(2) as limit:
        print(limit.when(), limit.expired())
        await asyncio.sleep(1)
    print(limit.expired())
    await asyncio.sleep(5)
    print(asyncio.get_running_loop().time())


asyncio.run(main())
