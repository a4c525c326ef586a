# Two groups in one task: the inner one's failure passes the outer one's body.
import asyncio


async def fail():
    await asyncio.sleep(1)
    raise ValueError("inner child")


async def main():
    try:
        async with asyncio.TaskGroup() as outer:
            outer.create_task(asyncio.sleep(10), name="outer-child")
            async with asyncio.TaskGroup() as inner:
                inner.create_task(fail(), name="fail")
    except* ValueError as errors:
        print(repr(errors))


asyncio.run(main())
