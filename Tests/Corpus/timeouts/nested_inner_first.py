# Nested timeouts: the inner one strikes, the outer one goes on.
import asyncio


async def main():
    async with asyncio.timeout(5) as outer:
        try:
            async with asyncio.timeout(1) as inner:
                await asyncio.sleep(10)
        except TimeoutError:
            print("inner", outer.expired(), inner.expired())
        await asyncio.sleep(1)
    print("outer", outer.expired())


asyncio.run(main())
