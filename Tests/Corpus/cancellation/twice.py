# A second cancel() while the first one is being handled is delivered at the next await.
import asyncio


async def work():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        print("first")
        try:
            await asyncio.sleep(10)
        except asyncio.CancelledError:
            print("second", asyncio.current_task().cancelling())
            raise


async def main():
    task = asyncio.create_task(work(), name="work")
    await asyncio.sleep(1)
    task.cancel()
    await asyncio.sleep(1)
    task.cancel()
    try:
        await task
    except asyncio.CancelledError:
        print("cancelled at", asyncio.get_running_loop().time())


asyncio.run(main())
