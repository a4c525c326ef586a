# call_soon_threadsafe from the loop's own thread is as call_soon.
import asyncio


async def main():
    loop = asyncio.get_running_loop()
    loop.call_soon(print, "soon")
    loop.call_soon_threadsafe(print, "threadsafe")
    loop.call_soon(print, "soon again")
    await asyncio.sleep(1)


asyncio.run(main())
