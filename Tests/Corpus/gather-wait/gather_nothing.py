# gather of nothing is an empty list, a tick later.
import asyncio


async def main():
    print(await asyncio.gather())
    print(await asyncio.gather(*[], return_exceptions=True))


asyncio.run(main())
