# A sleep without end is no timer: alone it is a deadlock.
import asyncio


async def main():
    asyncio.get_running_loop().call_later(3, print, "still alive")
    await asyncio.sleep(float("inf"))


asyncio.run(main())
