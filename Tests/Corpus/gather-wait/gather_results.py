# gather returns the results in the order of its arguments, whatever ends first.
import asyncio


async def work(seconds):
    await asyncio.sleep(seconds)
    print("finished", seconds)
    return seconds


async def main():
    print(await asyncio.gather(work(3), work(1), work(2)))


asyncio.run(main())
