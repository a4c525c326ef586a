# Two requests in one tick are one CancelledError but count two.
import asyncio


async def work():
    caught = 0
    for _ in range(3):
        try:
            await asyncio.sleep(1)
        except asyncio.CancelledError:
            caught += 1
    print("caught", caught, "requested", asyncio.current_task().cancelling())


async def main():
    task = asyncio.create_task(work(), name="work")
    await asyncio.sleep(0.5)
    task.cancel()
    task.cancel()
    await task


asyncio.run(main())
