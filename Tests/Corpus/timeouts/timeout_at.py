# timeout_at takes a moment of the loop's clock.
import asyncio


async def main():
    loop = asyncio.get_running_loop()
    await asyncio.sleep(1)
    try:
        async with asyncio.timeout_at(loop.time() + 2) as limit:
            print(limit.when())
            await asyncio.sleep(10)
    except TimeoutError:
        print("timeout at", loop.time())


asyncio.run(main())
