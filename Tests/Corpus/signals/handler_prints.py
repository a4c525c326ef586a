# A handler added to the loop runs one tick after the poll that met the signal.
# flags: --signal SIGINT@2.5
import asyncio
import signal


async def main():
    loop = asyncio.get_running_loop()
    loop.add_signal_handler(signal.SIGINT, lambda: print("signal at", loop.time()))
    for _ in range(4):
        await asyncio.sleep(1)
        print("tick", loop.time())


asyncio.run(main())
