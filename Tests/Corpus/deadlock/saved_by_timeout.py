# With a limit somewhere it is no deadlock.
import asyncio


async def main():
    try:
        async with asyncio.timeout(5):
            await asyncio.Event().wait()
    except TimeoutError:
        print("saved at", asyncio.get_running_loop().time())


asyncio.run(main())
