# A failure in an inner group comes out as a group inside the outer group's group.
import asyncio


async def fail():
    await asyncio.sleep(1)
    raise ValueError("innermost")


async def inner():
    async with asyncio.TaskGroup() as group:
        group.create_task(fail(), name="fail")
        group.create_task(asyncio.sleep(10), name="inner-sleep")


async def main():
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(inner(), name="inner")
            group.create_task(asyncio.sleep(10), name="outer-sleep")
    except ExceptionGroup as errors:
        print(repr(errors))


asyncio.run(main())
