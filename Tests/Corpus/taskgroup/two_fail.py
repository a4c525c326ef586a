# Failures of one tick, and one raised while being cancelled, are all in the group.
import asyncio


async def fail(n):
    await asyncio.sleep(1)
    raise ValueError(n)


async def fails_when_cancelled():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        raise KeyError("while cancelled")


async def main():
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(fails_when_cancelled())
            group.create_task(fail(1))
            group.create_task(fail(2))
    except ExceptionGroup as errors:
        print(errors, errors.exceptions)


asyncio.run(main())
