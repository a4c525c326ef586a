# Asynchronous comprehensions and generator expressions.
import asyncio


async def numbers(n):
    for i in range(n):
        await asyncio.sleep(0)
        yield i


async def double(i):
    await asyncio.sleep(0)
    return 2 * i


async def main():
    print([i async for i in numbers(4) if i % 2])
    print({i: await double(i) async for i in numbers(3)})
    print([await double(i) for i in range(3)])
    stream = (i * i async for i in numbers(3))
    print([i async for i in stream])
    print([(i, j) async for i in numbers(2) for j in range(2)])


asyncio.run(main())
