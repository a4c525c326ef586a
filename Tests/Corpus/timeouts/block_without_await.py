# A block that never suspends cannot be interrupted, even if it blocks beyond its deadline.
import asyncio
import time


async def main():
    try:
        async with asyncio.timeout(1) as limit:
            time.sleep(2)
        print("no timeout", limit.expired())
    except TimeoutError:
        print("timeout", limit.expired())


asyncio.run(main())
