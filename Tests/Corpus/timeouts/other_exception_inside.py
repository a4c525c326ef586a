# An exception of the body passes through, even if it is raised after the timeout struck.
import asyncio


async def main():
    try:
        async with asyncio.timeout(1):
            raise ValueError("early")
    except ValueError as error:
        print(error)
    try:
        async with asyncio.timeout(1):
            try:
                await asyncio.sleep(10)
            except asyncio.CancelledError:
                raise ValueError("instead")
    except ValueError as error:
        print(error, repr(error.__context__), asyncio.current_task().cancelling())


asyncio.run(main())
