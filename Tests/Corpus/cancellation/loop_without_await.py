# A request waits until the task awaits something that suspends.
import asyncio


async def ready():
    return 1


async def work():
    total = 0
    for _ in range(5):
        total += await ready()
    print("total", total)
    await asyncio.sleep(0)
    print("never printed")


async def main():
    task = asyncio.create_task(work(), name="work")
    task.add_done_callback(lambda t: print("cancelled?", t.cancelled()))
    asyncio.get_running_loop().call_soon(task.cancel)
    await asyncio.wait([task])


asyncio.run(main())
