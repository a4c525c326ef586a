# Three stages joined by queues, ended by a sentinel.
import asyncio

DONE = object()


async def numbers(out, n):
    for i in range(n):
        await asyncio.sleep(0.1)
        await out.put(i)
    await out.put(DONE)


async def squares(source, out):
    while (item := await source.get()) is not DONE:
        await asyncio.sleep(0.25)
        await out.put(item * item)
    await out.put(DONE)


async def show(source):
    total = 0
    while (item := await source.get()) is not DONE:
        print(item)
        total += item
    return total


async def main():
    a, b = asyncio.Queue(2), asyncio.Queue(1)
    async with asyncio.TaskGroup() as group:
        group.create_task(numbers(a, 6), name="numbers")
        group.create_task(squares(a, b), name="squares")
        result = group.create_task(show(b), name="show")
    print("total", result.result(), "at", round(asyncio.get_running_loop().time(), 3))


asyncio.run(main())
