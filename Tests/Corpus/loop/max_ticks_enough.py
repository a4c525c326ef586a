# A program that needs exactly --max-ticks ends as without it.
# flags: --max-ticks 4
import asyncio


async def main():
    for i in range(3):
        print(i)
        if i < 2:
            await asyncio.sleep(0)


asyncio.run(main())
