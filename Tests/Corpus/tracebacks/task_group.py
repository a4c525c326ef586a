# A traceback through tasks, gather and a task group.
# record: stderr
# record: no trace
import asyncio
async def inner(x):
    await asyncio.sleep(1)
    return 1 / x
async def middle(x):
    return await inner(x)
async def main():
    r = await asyncio.gather(inner(1), middle(0), return_exceptions=True)
    print(r)
    async with asyncio.timeout(1), asyncio.Lock() as l:
        pass
    async with asyncio.TaskGroup() as tg:
        tg.create_task(middle(0))
        t = tg.create_task(
            inner(
                0,
            )
        )
asyncio.run(main())
