# The loop's exception handler is told instead.
# record: stderr
import asyncio
async def fail(): raise ValueError("bad")
async def main():
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(lambda l, c: print("handler", sorted(c), c["message"]))
    asyncio.create_task(fail())
    await asyncio.sleep(1)
    print("end")
asyncio.run(main())
