# While a signal is still to come, waiting for ever is no deadlock.
# flags: --signal SIGUSR1@7
import asyncio
import signal


async def main():
    loop = asyncio.get_running_loop()
    event = asyncio.Event()
    loop.add_signal_handler(signal.SIGUSR1, event.set)
    await event.wait()
    print("woken at", loop.time())


asyncio.run(main())
