# time.sleep blocks the loop: timers that fell due meanwhile fire together afterwards.
import asyncio
import time


async def sleeper(seconds):
    await asyncio.sleep(seconds)
    print(seconds, "woke at", asyncio.get_running_loop().time())


async def main():
    tasks = [asyncio.create_task(sleeper(s)) for s in (3, 1, 2)]
    await asyncio.sleep(0)
    time.sleep(2.5)
    print("blocked until", asyncio.get_running_loop().time())
    await asyncio.gather(*tasks)


asyncio.run(main())
