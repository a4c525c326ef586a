# wait returns done and pending; without a limit all are done.
import asyncio


async def work(n):
    await asyncio.sleep(n)
    return n


async def main():
    tasks = [asyncio.create_task(work(n), name=f"work-{n}") for n in (3, 1, 2)]
    done, pending = await asyncio.wait(tasks)
    print([t.result() for t in done], pending)


asyncio.run(main())
