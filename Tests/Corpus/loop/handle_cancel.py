# A cancelled handle does not run; a cancelled timer does not move the time.
import asyncio


async def main():
    loop = asyncio.get_running_loop()
    soon = loop.call_soon(print, "never")
    later = loop.call_later(5, print, "never")
    kept = loop.call_later(10, print, "kept")
    soon.cancel()
    later.cancel()
    print(soon.cancelled(), later.cancelled(), kept.cancelled(), kept.when())
    await asyncio.sleep(20)
    print(loop.time())


asyncio.run(main())
