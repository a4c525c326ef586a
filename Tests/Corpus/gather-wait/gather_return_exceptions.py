# With return_exceptions gather waits for all and returns failures as results.
import asyncio


async def fail(seconds):
    await asyncio.sleep(seconds)
    raise ValueError(seconds)


async def cancelled():
    raise asyncio.CancelledError("by hand")


async def main():
    results = await asyncio.gather(fail(1), asyncio.sleep(3, "slept"), cancelled(), fail(2), return_exceptions=True)
    print(results, asyncio.get_running_loop().time())


asyncio.run(main())
