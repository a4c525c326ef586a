# Waiting for a future that nobody sets is a deadlock: status 3, nothing unwinds.
import asyncio


async def main():
    try:
        print("waiting")
        await asyncio.get_running_loop().create_future()
    finally:
        print("never printed")


asyncio.run(main())
print("never printed")
