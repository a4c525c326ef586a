# SystemExit in a child is not wrapped in a group.
import asyncio


async def leave():
    await asyncio.sleep(1)
    raise SystemExit(4)


async def main():
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(leave(), name="leave")
            group.create_task(asyncio.sleep(10), name="sleep")
    finally:
        print("main ends")


asyncio.run(main())
