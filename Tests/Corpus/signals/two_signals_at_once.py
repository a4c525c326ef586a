# Two signals at one time: both handlers run in one tick.
# flags: --signal SIGUSR1@1 --signal SIGUSR2@1
import asyncio
import signal


async def main():
    loop = asyncio.get_running_loop()
    for number in (signal.SIGUSR2, signal.SIGUSR1):
        loop.add_signal_handler(number, print, "got", number.name)
    await asyncio.sleep(2)


asyncio.run(main())
