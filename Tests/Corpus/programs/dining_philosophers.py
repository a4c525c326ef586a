# Philosophers who take their forks in a fixed order never deadlock.
import asyncio


async def philosopher(name, first, second, meals):
    for meal in range(meals):
        async with first:
            async with second:
                print(f"{asyncio.get_running_loop().time():.1f} {name} eats")
                await asyncio.sleep(0.3)
        await asyncio.sleep(0.2)


async def main():
    forks = [asyncio.Lock() for _ in range(5)]
    names = ["Ada", "Bob", "Cyd", "Dan", "Eve"]
    async with asyncio.TaskGroup() as group:
        for i, name in enumerate(names):
            low, high = sorted((i, (i + 1) % 5))
            group.create_task(philosopher(name, forks[low], forks[high], 2), name=name)
    print("all fed")


asyncio.run(main())
