# Tasks that are pending when the program ends.
# record: stderr
import asyncio
async def work(n):
    try:
        await asyncio.sleep(10)
    finally:
        print("work finally", n)
async def main():
    global ts
    ts = [asyncio.create_task(work(i)) for i in range(3)]
    await asyncio.sleep(1)
    print("main end")
loop = asyncio.new_event_loop()
loop.run_until_complete(main())
print("not closed")
