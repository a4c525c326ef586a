# Nested timeouts: when the outer one strikes first, only the outer block raises.
import asyncio


async def main():
    try:
        async with asyncio.timeout(1) as outer:
            try:
                async with asyncio.timeout(5) as inner:
                    await asyncio.sleep(10)
            except TimeoutError:
                print("never printed")
    except TimeoutError:
        print("outer", outer.expired(), inner.expired())


asyncio.run(main())
