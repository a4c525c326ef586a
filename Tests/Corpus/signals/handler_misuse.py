# Coroutines are no signal handlers; SIGKILL cannot be handled.
import asyncio
import signal


async def coroutine():
    pass


async def main():
    loop = asyncio.get_running_loop()
    try:
        loop.add_signal_handler(signal.SIGINT, coroutine)
    except TypeError as error:
        print(error)
    try:
        loop.add_signal_handler(12345, print)
    except ValueError as error:
        print(error)
    print(signal.SIGINT, signal.SIGINT.name, int(signal.SIGTERM), repr(signal.SIGTERM))


asyncio.run(main())
