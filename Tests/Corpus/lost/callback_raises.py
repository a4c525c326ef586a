# An exception in a callback names the callback's place.
# record: stderr
import asyncio
async def main():
    loop = asyncio.get_running_loop()
    loop.call_later(1, lambda: 1 / 0)
    loop.call_soon(print, "soon")
    await asyncio.sleep(2)
asyncio.run(main())
