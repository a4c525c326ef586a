# An event cleared in the tick in which it was set still lets its waiters go.
import asyncio


async def waiter(name, event):
    await event.wait()
    print(name, "goes, set:", event.is_set())


async def main():
    event = asyncio.Event()
    task = asyncio.create_task(waiter("first", event), name="first")
    await asyncio.sleep(0)
    event.set()
    event.clear()
    second = asyncio.create_task(waiter("second", event), name="second")
    await asyncio.sleep(1)
    print(task.done(), second.done())
    event.set()
    await second


asyncio.run(main())
