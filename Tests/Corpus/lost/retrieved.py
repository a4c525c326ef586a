# Exceptions that are retrieved are not told.
# record: stderr
import asyncio
async def fail(): raise ValueError("bad")
async def main():
    t = asyncio.create_task(fail())
    try:
        await t
    except ValueError:
        print("caught")
    t2 = asyncio.create_task(fail())
    t2.add_done_callback(lambda t: print("cb", t.exception()))
    await asyncio.sleep(1)
asyncio.run(main())
