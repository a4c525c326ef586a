# A lock goes to its waiters in the order in which they came.
import asyncio


async def worker(name, lock):
    async with lock:
        print(name, "has it at", asyncio.get_running_loop().time())
        await asyncio.sleep(1)


async def main():
    lock = asyncio.Lock()
    await asyncio.gather(*(worker(name, lock) for name in "abc"))
    print(lock.locked())


asyncio.run(main())
