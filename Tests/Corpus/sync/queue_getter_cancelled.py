# A cancelled getter loses no item.
import asyncio


async def getter(name, queue):
    print(name, "got", await queue.get())


async def main():
    queue = asyncio.Queue()
    first = asyncio.create_task(getter("first", queue), name="first")
    second = asyncio.create_task(getter("second", queue), name="second")
    await asyncio.sleep(0)
    queue.put_nowait("item")
    first.cancel()
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    print(first.cancelled(), second.done(), queue.qsize())
    await second


asyncio.run(main())
