# A second SIGINT while the main task is still tidying up raises KeyboardInterrupt at once.
# flags: --signal SIGINT@1 --signal SIGINT@2
import asyncio


async def main():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        print("tidying up")
        await asyncio.sleep(5)
        print("never printed")


try:
    asyncio.run(main())
except KeyboardInterrupt:
    print("KeyboardInterrupt")
