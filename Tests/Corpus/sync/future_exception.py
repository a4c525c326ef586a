# set_exception takes an exception or its class; the waiter gets it.
import asyncio


async def main():
    loop = asyncio.get_running_loop()
    for exception in (ValueError("instance"), KeyError):
        future = loop.create_future()
        loop.call_soon(future.set_exception, exception)
        try:
            await future
        except Exception as error:
            print(repr(error), future.exception() is error)
    future = loop.create_future()
    future.set_exception(StopIteration())
    try:
        await future
    except RuntimeError as error:
        print(error, repr(error.__cause__))


asyncio.run(main())
