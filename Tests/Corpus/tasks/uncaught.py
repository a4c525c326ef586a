# An exception out of main ends the program with status 1.
import asyncio


async def main():
    print("before")
    await asyncio.sleep(1)
    raise RuntimeError("uncaught")


asyncio.run(main())
print("never printed")
