# Over --max-ticks the program ends on the spot with status 4.
# flags: --max-ticks 5
import asyncio


async def main():
    try:
        for i in range(100):
            print(i)
            await asyncio.sleep(0)
    finally:
        print("never printed")


asyncio.run(main())
