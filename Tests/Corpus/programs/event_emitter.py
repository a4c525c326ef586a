# A small event emitter with synchronous and asynchronous listeners.
import asyncio
from collections import defaultdict


class Emitter:
    def __init__(self):
        self.listeners = defaultdict(list)

    def on(self, name):
        def register(function):
            self.listeners[name].append(function)
            return function
        return register

    async def emit(self, name, **details):
        pending = []
        for listener in self.listeners[name]:
            result = listener(**details)
            if asyncio.iscoroutine(result):
                pending.append(result)
        await asyncio.gather(*pending)


emitter = Emitter()


@emitter.on("order")
def log(item, count):
    print("log", item, count)


@emitter.on("order")
async def ship(item, count):
    for n in range(count):
        await asyncio.sleep(0.5)
        print("ship", item, n)


@emitter.on("order")
async def bill(item, count):
    await asyncio.sleep(0.7)
    print("bill", count * 10)


async def main():
    await emitter.emit("order", item="lamp", count=2)
    await emitter.emit("nothing")
    print(asyncio.get_running_loop().time())


asyncio.run(main())
