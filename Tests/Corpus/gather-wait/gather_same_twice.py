# The same task or coroutine given twice is run once.
import asyncio


async def work():
    print("runs")
    return "result"


async def main():
    task = asyncio.create_task(work())
    print(await asyncio.gather(task, task))
    coroutine = work()
    print(await asyncio.gather(coroutine, coroutine))


asyncio.run(main())
