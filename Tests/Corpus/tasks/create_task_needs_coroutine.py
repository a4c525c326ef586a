# create_task takes coroutines only.
import asyncio


async def main():
    for wrong in (3, None, "text"):
        try:
            asyncio.create_task(wrong)
        except TypeError as error:
            print(error)


asyncio.run(main())
