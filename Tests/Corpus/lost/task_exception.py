# A task that fails and that nobody holds.
# record: stderr
import asyncio
async def fail(): raise ValueError("bad")
async def main():
    asyncio.create_task(fail())
    await asyncio.sleep(1)
    print("end")
asyncio.run(main())
