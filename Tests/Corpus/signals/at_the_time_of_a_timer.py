# A signal at the time of a timer: its reader runs before that tick's timers.
# flags: --signal SIGUSR1@1
import asyncio
import signal


async def main():
    loop = asyncio.get_running_loop()
    loop.add_signal_handler(signal.SIGUSR1, print, "handler")
    loop.call_later(1, print, "timer")
    await asyncio.sleep(1)
    print("main")
    await asyncio.sleep(0)
    print("main again")


asyncio.run(main())
