# A body that swallows the cancellation and ends: no TimeoutError is raised, though the timeout has expired.
import asyncio


async def main():
    try:
        async with asyncio.timeout(1) as limit:
            try:
                await asyncio.sleep(10)
            except asyncio.CancelledError:
                print("swallowed")
    except TimeoutError:
        print("timeout")
    else:
        print("no timeout", limit.expired(), asyncio.current_task().cancelling())


asyncio.run(main())
