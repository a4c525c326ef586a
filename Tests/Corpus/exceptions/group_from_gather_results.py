# Building a group from gather's results.
import asyncio


async def work(n):
    await asyncio.sleep(n)
    if n % 2:
        raise ValueError(f"odd {n}")
    return n


async def main():
    results = await asyncio.gather(*(work(n) for n in range(5)), return_exceptions=True)
    failures = [r for r in results if isinstance(r, Exception)]
    print([r for r in results if not isinstance(r, Exception)])
    if failures:
        raise ExceptionGroup("some failed", failures)


try:
    asyncio.run(main())
except* ValueError as group:
    for error in group.exceptions:
        print(error)
