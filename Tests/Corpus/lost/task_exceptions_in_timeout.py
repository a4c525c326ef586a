# Failed tasks inside a timeout, and one of the last tick.
# record: stderr
import asyncio
async def fail(n):
    raise ValueError(n)
async def main():
    async with asyncio.timeout(1):
        asyncio.ensure_future(fail(1))
        asyncio.ensure_future(fail(2))
        await asyncio.sleep(0.5)
        print("mid")
    asyncio.ensure_future(fail(3))
asyncio.run(main())
print("over")
