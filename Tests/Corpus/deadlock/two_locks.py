# The classic: two tasks take two locks in different order.
import asyncio


async def worker(name, first, second):
    async with first:
        print(name, "has its first lock")
        await asyncio.sleep(1)
        async with second:
            print("never printed")


async def main():
    a, b = asyncio.Lock(), asyncio.Lock()
    await asyncio.gather(worker("ab", a, b), worker("ba", b, a))


asyncio.run(main())
