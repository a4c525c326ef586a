# call_later and call_at fire by deadline, equal ones in the order of setting.
import asyncio


async def main():
    loop = asyncio.get_running_loop()
    loop.call_later(2, print, "later 2")
    loop.call_later(1, print, "later 1")
    loop.call_at(1, print, "at 1")
    loop.call_at(2.0, print, "at 2")
    loop.call_later(0, print, "later 0")
    loop.call_soon(print, "soon")
    await asyncio.sleep(3)


asyncio.run(main())
