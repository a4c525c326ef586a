# The documented idiom to end a group from inside: raise an own exception and catch it with except*.
import asyncio


class TerminateTaskGroup(Exception):
    """Ends a group."""


async def force_terminate():
    raise TerminateTaskGroup()


async def job(task_id, seconds):
    print(f"Task {task_id}: start")
    await asyncio.sleep(seconds)
    print(f"Task {task_id}: done")


async def main():
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(job(1, 0.5))
            group.create_task(job(2, 1.5))
            await asyncio.sleep(1)
            group.create_task(force_terminate())
    except* TerminateTaskGroup:
        pass
    print("after the group")


asyncio.run(main())
