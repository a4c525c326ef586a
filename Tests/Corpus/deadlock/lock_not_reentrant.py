# A lock is not reentrant: its holder waits for itself.
import asyncio


async def main():
    lock = asyncio.Lock()
    async with lock:
        print("has the lock")
        async with lock:
            print("never printed")


asyncio.run(main())
