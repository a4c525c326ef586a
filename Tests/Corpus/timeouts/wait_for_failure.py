# An exception of the work passes through wait_for.
import asyncio


async def fail():
    await asyncio.sleep(1)
    raise LookupError("nothing there")


async def main():
    try:
        await asyncio.wait_for(fail(), 5)
    except LookupError as error:
        print(repr(error), asyncio.get_running_loop().time())


asyncio.run(main())
