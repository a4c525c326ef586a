# as_completed with a progress line and a summary by dictionary.
import asyncio
import random


async def download(name):
    size = random.randint(1, 9)
    await asyncio.sleep(size / 10)
    if size > 7:
        raise TimeoutError(f"{name} too big ({size})")
    return name, size


async def main():
    names = [f"file{i}" for i in range(6)]
    sizes, failed = {}, []
    for number, next_one in enumerate(asyncio.as_completed([download(n) for n in names]), 1):
        try:
            name, size = await next_one
            sizes[name] = size
        except TimeoutError as error:
            failed.append(str(error))
        print(f"[{'#' * number:<6}] {number / len(names):4.0%}")
    print(sizes, failed, max(sizes, key=sizes.get))


asyncio.run(main())
