# Awaiting what is not awaitable is a TypeError in the awaiting coroutine.
import asyncio


async def main():
    for wrong in (3, [1], None):
        try:
            await wrong
        except TypeError as error:
            print(error)


asyncio.run(main())
