# A lock released while others wait is not free for a latecomer in the same step.
import asyncio


async def worker(name, lock):
    async with lock:
        print(name)
        await asyncio.sleep(0)


async def main():
    lock = asyncio.Lock()
    await lock.acquire()
    waiting = asyncio.create_task(worker("waiter", lock), name="waiter")
    await asyncio.sleep(0)
    lock.release()
    print("free?", not lock.locked())
    await worker("latecomer", lock)
    await waiting


asyncio.run(main())
