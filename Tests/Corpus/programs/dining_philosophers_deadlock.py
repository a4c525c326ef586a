# Philosophers who all take the left fork first do.
import asyncio


async def philosopher(name, left, right):
    async with left:
        print(name, "has the left fork")
        await asyncio.sleep(0.1)
        async with right:
            print(name, "eats")


async def main():
    forks = [asyncio.Lock() for _ in range(3)]
    await asyncio.gather(*(philosopher(name, forks[i], forks[(i + 1) % 3]) for i, name in enumerate("ABC")))


asyncio.run(main())
