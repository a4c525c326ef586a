# A loop stopped before its future is done raises RuntimeError.
import asyncio


async def main():
    asyncio.get_running_loop().stop()
    await asyncio.sleep(0)
    print("one more tick")


loop = asyncio.new_event_loop()
task = loop.create_task(main(), name="main")
try:
    loop.run_until_complete(task)
except RuntimeError as error:
    print(error)
loop.run_until_complete(task)
loop.close()
