# Tasks created by tasks: each level starts a tick later.
import asyncio


async def spawn(level):
    print("level", level)
    if level < 4:
        await asyncio.create_task(spawn(level + 1), name=f"level-{level + 1}")
    print("back at", level)


asyncio.run(spawn(0))
