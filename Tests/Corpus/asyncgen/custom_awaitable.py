# __await__ makes any object awaitable; it may delegate or yield.
import asyncio


class Delegating:
    def __await__(self):
        return asyncio.sleep(1, "slept").__await__()


class Mixed:
    def __await__(self):
        yield
        result = yield from asyncio.sleep(1, "inner").__await__()
        return f"outer of {result}"


async def main():
    print(await Delegating())
    print(await Mixed())
    print(await asyncio.gather(Delegating(), Mixed()))


asyncio.run(main())
