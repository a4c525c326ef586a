# Nested timeouts with one deadline: both expire, the outer block raises.
import asyncio


async def main():
    try:
        async with asyncio.timeout(1) as outer:
            try:
                async with asyncio.timeout(1) as inner:
                    await asyncio.sleep(10)
            except TimeoutError:
                print("inner block raised")
                raise
    except TimeoutError:
        print(outer.expired(), inner.expired(), asyncio.current_task().cancelling())


asyncio.run(main())
