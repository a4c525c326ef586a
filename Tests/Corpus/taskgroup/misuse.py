# create_task outside the block, entering twice and adding while shutting down are RuntimeErrors.
import asyncio


async def fail():
    raise ValueError


async def main():
    group = asyncio.TaskGroup()
    print(group)
    try:
        group.create_task(asyncio.sleep(1))
    except RuntimeError as error:
        print(error)
    async with group:
        print(group)
    try:
        group.create_task(asyncio.sleep(1))
    except RuntimeError as error:
        print(error)
    try:
        await group.__aenter__()
    except RuntimeError as error:
        print(error)
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(fail())
            try:
                await asyncio.sleep(1)
            finally:
                try:
                    group.create_task(asyncio.sleep(1))
                except RuntimeError as error:
                    print(error)
    except* ValueError:
        print("group raised")


asyncio.run(main())
