# After a first failure the others can still be cancelled and collected.
import asyncio


async def fail():
    await asyncio.sleep(1)
    raise RuntimeError("first failure")


async def worker(name):
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        print(name, "cancelled")
        raise


async def main():
    tasks = [asyncio.create_task(c) for c in (worker("a"), fail(), worker("b"))]
    try:
        await asyncio.gather(*tasks)
    except RuntimeError as error:
        print(error)
        for task in tasks:
            task.cancel()
    print(await asyncio.gather(*tasks, return_exceptions=True))


asyncio.run(main())
