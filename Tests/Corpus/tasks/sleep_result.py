# sleep returns its result; a negative time is as 0; NaN is refused.
import asyncio


async def main():
    print(await asyncio.sleep(0.5, "result"), await asyncio.sleep(0, "zero"), await asyncio.sleep(-5, "negative"))
    try:
        await asyncio.sleep(float("nan"))
    except ValueError as error:
        print(error)
    print(asyncio.get_running_loop().time())


asyncio.run(main())
