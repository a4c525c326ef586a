# Subscribers with queues of their own; one unsubscribes.
import asyncio


class Broker:
    def __init__(self):
        self.subscribers = {}

    def subscribe(self, name):
        self.subscribers[name] = asyncio.Queue()
        return self.subscribers[name]

    def unsubscribe(self, name):
        del self.subscribers[name]

    async def publish(self, message):
        for name, queue in list(self.subscribers.items()):
            await queue.put(message)
        await asyncio.sleep(0)


async def subscriber(broker, name, limit):
    queue = broker.subscribe(name)
    try:
        for _ in range(limit):
            print(name, "received", await queue.get())
    finally:
        broker.unsubscribe(name)
        print(name, "left")


async def main():
    broker = Broker()
    tasks = [asyncio.create_task(subscriber(broker, f"s{i}", i + 1), name=f"s{i}") for i in range(3)]
    await asyncio.sleep(0)
    for n in range(4):
        await broker.publish(f"message {n}")
        await asyncio.sleep(0.5)
    print([task.done() for task in tasks], broker.subscribers)


asyncio.run(main())
