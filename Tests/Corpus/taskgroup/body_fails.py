# An exception in the body cancels the children and is put into the group.
import asyncio


async def child():
    try:
        await asyncio.sleep(10)
    finally:
        print("child ends")


async def main():
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(child(), name="child")
            await asyncio.sleep(1)
            raise LookupError("in the body")
    except ExceptionGroup as errors:
        print(errors.exceptions, repr(errors.__cause__))


asyncio.run(main())
