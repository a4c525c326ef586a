# as_completed yields in the order of completion.
import asyncio


async def work(seconds):
    await asyncio.sleep(seconds)
    return seconds


async def main():
    for next_one in asyncio.as_completed([work(3), work(1), work(2)]):
        print(await next_one, asyncio.get_running_loop().time())


asyncio.run(main())
