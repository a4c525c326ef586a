# CancelledError is a BaseException: `except Exception` does not stop it.
import asyncio


async def work():
    try:
        await asyncio.sleep(10)
    except Exception:
        print("never printed")


async def main():
    task = asyncio.create_task(work(), name="work")
    await asyncio.sleep(0)
    task.cancel()
    results = await asyncio.gather(task, return_exceptions=True)
    print(results, isinstance(results[0], Exception))
    print([c.__name__ for c in asyncio.CancelledError.__mro__])


asyncio.run(main())
