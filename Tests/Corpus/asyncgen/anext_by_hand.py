# anext and aiter as functions, with a default, and StopAsyncIteration at the end.
import asyncio


class Countdown:
    def __init__(self, n):
        self.n = n

    def __aiter__(self):
        return self

    async def __anext__(self):
        if self.n == 0:
            raise StopAsyncIteration
        self.n -= 1
        await asyncio.sleep(0)
        return self.n


async def main():
    iterator = aiter(Countdown(2))
    print(await anext(iterator), await anext(iterator, "unused"), await anext(iterator, "default"))
    try:
        await anext(iterator)
    except StopAsyncIteration:
        print("StopAsyncIteration")
    print([i async for i in Countdown(4)])


asyncio.run(main())
