# contextlib.aclosing closes a generator that was left early.
import asyncio
from contextlib import aclosing


async def stream():
    try:
        for i in range(10):
            await asyncio.sleep(1)
            yield i
    finally:
        print("stream closes")
        await asyncio.sleep(1)


async def main():
    async with aclosing(stream()) as numbers:
        async for i in numbers:
            print(i)
            if i == 1:
                break
    print("left at", asyncio.get_running_loop().time())


asyncio.run(main())
