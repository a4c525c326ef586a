# Tasks of a gather that fail behind the first.
# record: stderr
import asyncio
async def fail(n):
    await asyncio.sleep(n)
    raise ValueError(n)
async def main():
    await asyncio.gather(fail(1), fail(2), fail(3))
try:
    asyncio.run(main())
except ValueError as e:
    print(e)
