# A cancel during sleep(0) replaces the step that is queued already.
import asyncio


async def work():
    for i in range(5):
        print("step", i)
        await asyncio.sleep(0)


async def main():
    task = asyncio.create_task(work(), name="work")
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    task.cancel()
    await asyncio.wait([task])
    print(task.cancelled())


asyncio.run(main())
