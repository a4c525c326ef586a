# Two tasks that wait for a third are woken in the order in which they began to wait.
import asyncio


async def target():
    await asyncio.sleep(1)
    return "value"


async def waiter(name, task):
    print(name, await task)


async def main():
    task = asyncio.create_task(target(), name="target")
    await asyncio.gather(*(waiter(name, task) for name in "abc"))


asyncio.run(main())
