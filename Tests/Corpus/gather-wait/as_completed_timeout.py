# After the limit as_completed raises TimeoutError for what is left.
import asyncio


async def main():
    try:
        for next_one in asyncio.as_completed([asyncio.sleep(s, s) for s in (1, 2, 5)], timeout=3):
            print(await next_one)
    except TimeoutError as error:
        print(repr(error), asyncio.get_running_loop().time())


asyncio.run(main())
