# Retrying a flaky operation with growing pauses.
import asyncio
import random


class TransientError(Exception):
    pass


async def flaky(name):
    await asyncio.sleep(0.1)
    if random.random() < 0.6:
        raise TransientError(f"{name} failed")
    return f"{name} succeeded"


async def retry(operation, *args, attempts=4, pause=0.5):
    for attempt in range(1, attempts + 1):
        try:
            return await operation(*args)
        except TransientError as error:
            print(f"attempt {attempt}: {error}")
            if attempt == attempts:
                raise
            await asyncio.sleep(pause * 2 ** (attempt - 1))


async def main():
    for name in ("first", "second", "third", "fourth"):
        try:
            print(await retry(flaky, name), "at", round(asyncio.get_running_loop().time(), 3))
        except TransientError as error:
            print("giving up:", error)


asyncio.run(main())
