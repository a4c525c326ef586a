# A child that swallows its cancellation and goes on keeps the group waiting.
import asyncio


async def stubborn():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        await asyncio.sleep(3)
        return "stubborn result"


async def fail():
    await asyncio.sleep(1)
    raise ValueError


async def main():
    try:
        async with asyncio.TaskGroup() as group:
            task = group.create_task(stubborn(), name="stubborn")
            group.create_task(fail(), name="fail")
    except* ValueError:
        print(task.result(), asyncio.get_running_loop().time())


asyncio.run(main())
