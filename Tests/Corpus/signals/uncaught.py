# KeyboardInterrupt out of asyncio.run ends the program with status 130.
# flags: --signal SIGINT@0.5
import asyncio


async def main():
    print("waiting")
    await asyncio.sleep(10)


asyncio.run(main())
