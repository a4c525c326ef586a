# shield: the waiter is cancelled, what it shields goes on.
import asyncio


async def inner():
    await asyncio.sleep(2)
    print("inner finished")
    return "result"


async def outer(task):
    try:
        await asyncio.shield(task)
    except asyncio.CancelledError:
        print("outer cancelled; inner done?", task.done())
        raise


async def main():
    task = asyncio.create_task(inner(), name="inner")
    waiter = asyncio.create_task(outer(task), name="outer")
    await asyncio.sleep(1)
    waiter.cancel()
    await asyncio.wait([waiter])
    print(await task, asyncio.get_running_loop().time())


asyncio.run(main())
