# gathers inside gathers.
import asyncio


async def value(n):
    await asyncio.sleep(n)
    return n


async def main():
    print(await asyncio.gather(asyncio.gather(value(1), value(2)), value(3), asyncio.gather(value(0))))


asyncio.run(main())
