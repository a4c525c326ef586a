# Concurrent requests for one key share one computation.
import asyncio


class Cache:
    def __init__(self):
        self.futures = {}
        self.computed = 0

    async def get(self, key):
        if key not in self.futures:
            self.futures[key] = asyncio.create_task(self.compute(key), name=f"compute-{key}")
        return await asyncio.shield(self.futures[key])

    async def compute(self, key):
        self.computed += 1
        await asyncio.sleep(len(key))
        return key.upper()


async def impatient(cache):
    try:
        async with asyncio.timeout(0.5):
            return await cache.get("abc")
    except TimeoutError:
        return "too slow"


async def main():
    cache = Cache()
    print(await asyncio.gather(cache.get("abc"), cache.get("x"), cache.get("abc"), impatient(cache)))
    print(await cache.get("abc"), cache.computed, asyncio.get_running_loop().time())


asyncio.run(main())
