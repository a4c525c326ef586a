# What is ready runs before the timers that fall due in the same tick.
import asyncio
import time


async def main():
    loop = asyncio.get_running_loop()
    loop.call_later(1, print, "timer")
    time.sleep(2)
    loop.call_soon(print, "ready")
    await asyncio.sleep(0)
    print("main")


asyncio.run(main())
