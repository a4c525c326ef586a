# loop.time() starts at 0 and moves only while the loop waits.
import asyncio
import time


async def main():
    loop = asyncio.get_running_loop()
    start = loop.time()
    await asyncio.sleep(0.25)
    print(start, loop.time(), time.monotonic(), time.perf_counter(), time.time())
    for _ in range(100):
        await asyncio.sleep(0)
    print(loop.time())
    time.sleep(1.5)
    print(loop.time(), time.monotonic_ns(), time.time_ns())


asyncio.run(main())
