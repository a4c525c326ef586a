# A failed task that is held until main ends.
# record: stderr
import asyncio
async def fail(): raise ValueError("bad")
async def main():
    t = asyncio.create_task(fail())
    await asyncio.sleep(1)
    print("end")
asyncio.run(main())
print("over")
