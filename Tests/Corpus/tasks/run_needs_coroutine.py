# asyncio.run takes a coroutine and cannot be nested.
import asyncio


async def inner():
    pass


async def main():
    coroutine = inner()
    try:
        asyncio.run(coroutine)
    except RuntimeError as error:
        print(error)
    coroutine.close()


asyncio.run(main())
try:
    asyncio.run(main)
except ValueError as error:
    print(str(error).split(" at ")[0])
