# A signal later than the program's end is forgotten.
# flags: --signal SIGINT@100
import asyncio


async def main():
    await asyncio.sleep(1)
    print("done")


asyncio.run(main())
