# asyncio.timeout turns its own cancellation into TimeoutError outside the block.
import asyncio


async def main():
    try:
        async with asyncio.timeout(1) as limit:
            try:
                await asyncio.sleep(10)
            except asyncio.CancelledError:
                print("cancelled inside")
                raise
    except TimeoutError as error:
        print("timeout", limit.expired(), repr(error.__cause__))
    print(asyncio.current_task().cancelling())


asyncio.run(main())
