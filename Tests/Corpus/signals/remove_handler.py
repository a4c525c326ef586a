# remove_signal_handler says whether there was one; SIGTERM then kills again.
# flags: --signal SIGTERM@1 --signal SIGTERM@3
import asyncio
import signal


async def main():
    loop = asyncio.get_running_loop()
    loop.add_signal_handler(signal.SIGTERM, print, "handled")
    await asyncio.sleep(2)
    print(loop.remove_signal_handler(signal.SIGTERM), loop.remove_signal_handler(signal.SIGTERM))
    await asyncio.sleep(2)
    print("never printed")


asyncio.run(main())
