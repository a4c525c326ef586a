# Timers that still run put the verdict off; a cancelled one does not.
import asyncio


async def main():
    loop = asyncio.get_running_loop()
    loop.call_later(5, print, "last timer")
    loop.call_later(50, print, "never").cancel()
    await asyncio.Event().wait()


asyncio.run(main())
