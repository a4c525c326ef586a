# A timer that fires cancels another one due in the same tick.
import asyncio


async def main():
    loop = asyncio.get_running_loop()

    def cancels():
        print("first")
        second.cancel()

    loop.call_later(1, cancels)
    second = loop.call_later(1, print, "never")
    await asyncio.sleep(2)


asyncio.run(main())
