# wait_for returns the result when the work ends in time.
import asyncio


async def work():
    await asyncio.sleep(1)
    return "in time"


async def main():
    print(await asyncio.wait_for(work(), timeout=2))
    print(await asyncio.wait_for(work(), timeout=None))
    print(asyncio.get_running_loop().time())


asyncio.run(main())
