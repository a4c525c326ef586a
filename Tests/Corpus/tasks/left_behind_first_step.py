# A task made just before main returns gets its first step: the loop stops a tick after main's end.
import asyncio


async def worker():
    print("first step")
    await asyncio.sleep(0)
    print("never printed")


async def main():
    asyncio.create_task(worker(), name="worker")
    print("main returns")


asyncio.run(main())
