# A bounded queue makes the producer wait for the consumer.
import asyncio


async def produce(queue):
    for i in range(4):
        await queue.put(i)
        print("put", i, queue.qsize())
    await queue.put(None)


async def consume(queue):
    while (item := await queue.get()) is not None:
        print("got", item)
        await asyncio.sleep(1)


async def main():
    queue = asyncio.Queue(maxsize=2)
    await asyncio.gather(produce(queue), consume(queue))
    print(queue.empty(), queue.full(), queue.maxsize)


asyncio.run(main())
