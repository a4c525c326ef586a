# A task that awaits another resumes in the tick after the other's end.
import asyncio


async def child():
    print("child ends")
    return 42


async def main():
    print(await asyncio.create_task(child(), name="child"))


asyncio.run(main())
