# A loop by hand: several run_until_complete, results, and close.
import asyncio


async def value(n):
    await asyncio.sleep(n)
    return n


loop = asyncio.new_event_loop()
print(loop.run_until_complete(value(1)))
task = loop.create_task(value(2), name="by-hand")
print("between", loop.is_running())
print(loop.run_until_complete(task), loop.time())
loop.close()
print(loop.is_closed())
try:
    loop.run_until_complete(task)
except RuntimeError as error:
    print(error)
