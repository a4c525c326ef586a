# Tasks are numbered as they are created; names may be given and changed.
import asyncio


async def nothing():
    await asyncio.sleep(0)


async def main():
    first = asyncio.create_task(nothing())
    second = asyncio.create_task(nothing(), name="given")
    third = asyncio.create_task(nothing())
    print(first.get_name(), second.get_name(), third.get_name())
    print(asyncio.current_task().get_name())
    await asyncio.sleep(0)
    third.set_name("renamed")
    second.set_name(7)
    print(second.get_name(), third.get_name())
    await first
    await second
    await third


asyncio.run(main())
