# A signal that comes while time.sleep blocks the loop is handled when the loop polls again.
# flags: --signal SIGINT@1
import asyncio
import signal
import time


async def main():
    loop = asyncio.get_running_loop()
    loop.add_signal_handler(signal.SIGINT, lambda: print("handler at", loop.time()))
    time.sleep(3)
    print("blocked until", loop.time())
    await asyncio.sleep(0)
    print("one tick later")
    await asyncio.sleep(1)


asyncio.run(main())
