# A finally block may await; the task is cancelled only when it has ended.
import asyncio


async def work():
    try:
        await asyncio.sleep(10)
    finally:
        print("closing")
        await asyncio.sleep(2)
        print("closed")


async def main():
    task = asyncio.create_task(work(), name="work")
    await asyncio.sleep(1)
    task.cancel()
    await asyncio.sleep(1)
    print("done?", task.done())
    await asyncio.wait([task])
    print(task.cancelled(), asyncio.get_running_loop().time())


asyncio.run(main())
