# gather raises the first failure at once and leaves the others running.
import asyncio


async def fail(seconds):
    await asyncio.sleep(seconds)
    raise ValueError(seconds)


async def work():
    await asyncio.sleep(3)
    print("work goes on")


async def main():
    try:
        await asyncio.gather(work(), fail(2), fail(1))
    except ValueError as error:
        print("failed", error, asyncio.get_running_loop().time())
    await asyncio.sleep(5)


asyncio.run(main())
