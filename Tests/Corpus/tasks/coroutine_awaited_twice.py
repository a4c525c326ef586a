# A coroutine can be awaited once.
import asyncio


async def value():
    return 1


async def main():
    coroutine = value()
    print(await coroutine)
    try:
        await coroutine
    except RuntimeError as error:
        print(error)


asyncio.run(main())
