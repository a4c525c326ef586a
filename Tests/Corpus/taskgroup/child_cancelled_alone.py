# A single cancelled child does not disturb the group.
import asyncio


async def main():
    async with asyncio.TaskGroup() as group:
        first = group.create_task(asyncio.sleep(5, "first"), name="first")
        second = group.create_task(asyncio.sleep(2, "second"), name="second")
        await asyncio.sleep(1)
        first.cancel()
    print(first.cancelled(), second.result(), asyncio.get_running_loop().time())


asyncio.run(main())
