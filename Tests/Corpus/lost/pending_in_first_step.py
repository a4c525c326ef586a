# A task that is pending after its first step.
# record: stderr
import asyncio
async def work(n):
    await asyncio.sleep(10)
async def main():
    asyncio.create_task(work(1))
    print("main end")
loop = asyncio.new_event_loop()
loop.run_until_complete(main())
loop.close()
