# SIGTERM without a handler ends the process on the spot.
# flags: --signal SIGTERM@0.5
import asyncio


async def main():
    try:
        print("sleeping")
        await asyncio.sleep(1)
    finally:
        print("never printed")


asyncio.run(main())
