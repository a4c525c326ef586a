# A task that is pending when its loop is closed.
# record: stderr
import asyncio
async def work():
    try:
        await asyncio.sleep(10)
    finally:
        print("work finally")
async def main():
    asyncio.create_task(work())
    await asyncio.sleep(1)
    print("main end")
loop = asyncio.new_event_loop()
loop.run_until_complete(main())
loop.close()
print("closed")
