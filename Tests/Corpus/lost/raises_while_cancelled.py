# A task that raises while it is cancelled at the end.
# record: stderr
import asyncio
async def child():
    try:
        await asyncio.sleep(100)
    except asyncio.CancelledError:
        print("cancelled")
        raise ValueError("during cancel")
async def main():
    asyncio.create_task(child())
    await asyncio.sleep(1)
asyncio.run(main())
print("over")
