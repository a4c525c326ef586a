# Of three failed tasks one was asked for its exception.
# record: stderr
import asyncio
async def fail(n):
    await asyncio.sleep(n)
    raise ValueError(n)
async def main():
    ts = [asyncio.create_task(fail(i)) for i in range(3)]
    await asyncio.sleep(5)
    print("end", ts[1].exception())
asyncio.run(main())
