# A Runner runs several coroutines in one loop.
import asyncio


async def step(n):
    await asyncio.sleep(n)
    return asyncio.get_running_loop().time()


with asyncio.Runner() as runner:
    print(runner.run(step(1)))
    print(runner.run(step(2)))
    print(runner.get_loop().is_running())
