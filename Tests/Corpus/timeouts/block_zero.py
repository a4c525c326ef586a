# A timeout of 0 or one in the past strikes at the first await that suspends.
import asyncio


async def main():
    for limit in (0, -1):
        try:
            async with asyncio.timeout(limit):
                print("inside")
                await asyncio.sleep(0)
                print("after sleep(0)")
                await asyncio.sleep(1)
        except TimeoutError:
            print("timeout")


asyncio.run(main())
