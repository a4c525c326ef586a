# Work that swallows the cancellation of the limit and returns: wait_for returns that result.
import asyncio


async def stubborn():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        return "late result"


async def main():
    try:
        print(await asyncio.wait_for(stubborn(), 1))
    except TimeoutError:
        print("timeout")


asyncio.run(main())
