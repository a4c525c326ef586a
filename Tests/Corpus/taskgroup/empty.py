# An empty group costs no tick; an exception in its body is wrapped all the same.
import asyncio


async def main():
    async with asyncio.TaskGroup():
        print("empty")
    try:
        async with asyncio.TaskGroup():
            raise KeyError("key")
    except* KeyError as errors:
        print(repr(errors))


asyncio.run(main())
