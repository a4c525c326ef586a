# FIRST_COMPLETED returns as soon as one has ended; several that end in one tick are all done.
import asyncio


async def main():
    tasks = [asyncio.create_task(asyncio.sleep(s), name=f"s{s}") for s in (2, 1, 3)]
    tasks.append(asyncio.create_task(asyncio.sleep(1), name="s1b"))
    done, pending = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
    print([t.get_name() for t in done], [t.get_name() for t in pending])
    done, pending = await asyncio.wait(pending, return_when=asyncio.FIRST_COMPLETED)
    print([t.get_name() for t in done], [t.get_name() for t in pending])


asyncio.run(main())
