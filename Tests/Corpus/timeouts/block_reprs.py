# The states of a timeout as its repr shows them.
import asyncio


async def main():
    limit = asyncio.timeout(1)
    print(limit)
    async with limit:
        print(limit)
    print(limit)
    async with asyncio.timeout(None) as endless:
        print(endless, endless.when())
    try:
        async with asyncio.timeout(0.5) as short:
            await asyncio.sleep(1)
    except TimeoutError:
        print(short)


asyncio.run(main())
