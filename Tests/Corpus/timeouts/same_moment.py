# Work and limit due at the same moment: the earlier timer decides.
import asyncio


async def main():
    try:
        print(await asyncio.wait_for(asyncio.sleep(1, "result"), 1))
    except TimeoutError:
        print("timeout")


asyncio.run(main())
