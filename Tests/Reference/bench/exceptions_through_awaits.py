# 500,000 exceptions raised through two awaits and caught.
import asyncio


async def raiser(number):
    raise ValueError(number)


async def middle(number):
    return await raiser(number)


async def main():
    total = 0
    for number in range(500_000):
        try:
            await middle(number)
        except ValueError as error:
            total += error.args[0]
    print(total)


asyncio.run(main())
