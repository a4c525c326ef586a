# SIGINT at the time of a timer: main is woken ahead of that tick's timers.
# flags: --signal SIGINT@1
import asyncio


async def main():
    asyncio.get_running_loop().call_later(1, print, "timer")
    try:
        await asyncio.sleep(5)
    finally:
        print("main ends")


try:
    asyncio.run(main())
except KeyboardInterrupt:
    print("KeyboardInterrupt")
