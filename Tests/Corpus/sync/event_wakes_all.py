# Event.set wakes all that wait, in the order in which they came.
import asyncio


async def waiter(name, event):
    print(name, await event.wait())


async def main():
    event = asyncio.Event()
    tasks = [asyncio.create_task(waiter(n, event), name=n) for n in "abc"]
    await asyncio.sleep(1)
    print(event.is_set())
    event.set()
    event.set()
    print(event.is_set())
    await asyncio.gather(*tasks)
    await waiter("late", event)


asyncio.run(main())
