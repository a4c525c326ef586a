# call_soon callbacks run in order, those they add in the next tick.
import asyncio


async def main():
    loop = asyncio.get_running_loop()

    def first():
        print("first")
        loop.call_soon(print, "added by first")

    loop.call_soon(first)
    loop.call_soon(print, "second", "with", "arguments")
    print("main")
    await asyncio.sleep(0)
    print("main after one tick")
    await asyncio.sleep(0)


asyncio.run(main())
