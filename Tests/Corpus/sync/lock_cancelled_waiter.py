# A waiter cancelled just when it is given the lock passes it on.
import asyncio


async def worker(name, lock):
    async with lock:
        print(name, "has it")


async def main():
    lock = asyncio.Lock()
    await lock.acquire()
    tasks = [asyncio.create_task(worker(n, lock), name=n) for n in "abc"]
    await asyncio.sleep(0)
    lock.release()
    tasks[0].cancel()
    print(await asyncio.gather(*tasks, return_exceptions=True), lock.locked())


asyncio.run(main())
