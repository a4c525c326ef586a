# A cancelled waiter leaves the event's queue.
import asyncio


async def waiter(event):
    await event.wait()


async def main():
    event = asyncio.Event()
    tasks = [asyncio.create_task(waiter(event), name=f"waiter-{i}") for i in range(3)]
    await asyncio.sleep(0)
    tasks[1].cancel()
    await asyncio.sleep(0)
    event.set()
    print(await asyncio.gather(*tasks, return_exceptions=True))


asyncio.run(main())
