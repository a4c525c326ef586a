# Producer and consumer through Queue(1), 500,000 items.
import asyncio

ITEMS = 500_000


async def produce(queue):
    for item in range(ITEMS):
        await queue.put(item)
    await queue.put(None)


async def consume(queue):
    total = 0
    while True:
        item = await queue.get()
        if item is None:
            return total
        total += item


async def main():
    queue = asyncio.Queue(1)
    producer = asyncio.create_task(produce(queue))
    print(await consume(queue))
    await producer


asyncio.run(main())
