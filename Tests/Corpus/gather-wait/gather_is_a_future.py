# gather starts its coroutines when it is called, not when it is awaited.
import asyncio


async def work(n):
    print("starts", n)
    await asyncio.sleep(1)
    return n


async def main():
    gathered = asyncio.gather(work(1), work(2))
    print("called", gathered.done())
    await asyncio.sleep(5)
    print(gathered.done(), gathered.result())
    print(await gathered)


asyncio.run(main())
