# shield passes on results and exceptions a tick later.
import asyncio


async def ok():
    await asyncio.sleep(1)
    return "result"


async def bad():
    await asyncio.sleep(1)
    raise ValueError("failure")


async def main():
    print(await asyncio.shield(ok()))
    try:
        await asyncio.shield(bad())
    except ValueError as error:
        print(error)
    done = asyncio.create_task(ok())
    await done
    print(asyncio.shield(done) is done)


asyncio.run(main())
