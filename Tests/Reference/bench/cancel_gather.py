# 100,000 sleeping tasks, every second one cancelled, gather(return_exceptions=True).
import asyncio


async def sleeper(number):
    await asyncio.sleep(10)
    return number


async def main():
    tasks = [asyncio.create_task(sleeper(number)) for number in range(100_000)]
    await asyncio.sleep(1)
    for task in tasks[::2]:
        task.cancel()
    results = await asyncio.gather(*tasks, return_exceptions=True)
    cancelled = sum(1 for result in results if isinstance(result, asyncio.CancelledError))
    print(cancelled, len(results))


asyncio.run(main())
