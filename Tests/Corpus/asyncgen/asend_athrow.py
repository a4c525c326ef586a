# asend and athrow resume the generator with a value or an exception.
import asyncio


async def echo():
    received = None
    while True:
        try:
            received = yield received
            await asyncio.sleep(1)
        except ValueError as error:
            received = f"caught {error}"


async def main():
    generator = echo()
    print(await generator.asend(None))
    print(await generator.asend("hello"))
    print(await generator.athrow(ValueError("thrown")))
    await generator.aclose()
    try:
        await generator.asend("after the end")
    except StopAsyncIteration:
        print("StopAsyncIteration")


asyncio.run(main())
