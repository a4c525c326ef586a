# A timeout must be entered once, in a task, and only then rescheduled.
import asyncio


async def main():
    limit = asyncio.timeout(1)
    try:
        limit.reschedule(5)
    except RuntimeError as error:
        print(error)
    async with limit:
        pass
    for attempt in (limit.__aenter__, ):
        try:
            await attempt()
        except RuntimeError as error:
            print(error)
    try:
        limit.reschedule(5)
    except RuntimeError as error:
        print(error)


asyncio.run(main())
