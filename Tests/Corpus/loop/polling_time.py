# A program that polls the time sees it move: 1 ms for each reading after the 1,000th.
import asyncio
import time


async def main():
    end = time.monotonic() + 0.01
    readings = 0
    while time.monotonic() < end:
        readings += 1
    print(readings, asyncio.get_running_loop().time())
    await asyncio.sleep(1)
    for _ in range(1000):
        time.time()
    print(asyncio.get_running_loop().time())
    print(time.time() - 1700000000, time.perf_counter())


asyncio.run(main())
