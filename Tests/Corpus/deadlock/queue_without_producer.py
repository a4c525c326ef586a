# A consumer whose producer has ended waits for ever.
import asyncio


async def produce(queue):
    for i in range(3):
        await queue.put(i)


async def consume(queue):
    while True:
        print(await queue.get())


async def main():
    queue = asyncio.Queue(1)
    await asyncio.gather(produce(queue), consume(queue))


asyncio.run(main())
