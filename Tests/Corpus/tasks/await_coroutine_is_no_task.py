# Awaiting a coroutine directly makes no task and costs no tick.
import asyncio


async def inner(n):
    if n:
        return 1 + await inner(n - 1)
    return 0


async def main():
    print(await inner(5))
    await asyncio.sleep(0)
    print(await inner(2))


asyncio.run(main())
