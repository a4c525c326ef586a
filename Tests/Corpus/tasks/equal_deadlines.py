# Equal deadlines fire in one tick, in the order in which they were set.
import asyncio


async def sleeper(name, seconds):
    await asyncio.sleep(seconds)
    print(name, asyncio.get_running_loop().time())


async def main():
    await asyncio.gather(*(sleeper(name, s) for name, s in zip("abcdef", (2, 1, 2, 1, 2, 1))))


asyncio.run(main())
