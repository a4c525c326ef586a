# SystemExit out of main is nobody's lost exception.
# record: stderr
import asyncio
async def work():
    await asyncio.sleep(1)
    print("never")
async def main():
    asyncio.get_running_loop().create_future()
    t = asyncio.create_task(work())
    raise SystemExit(3)
asyncio.run(main())
