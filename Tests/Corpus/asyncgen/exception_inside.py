# An exception in the generator reaches the consumer and ends the generator.
import asyncio


async def stream():
    yield 1
    raise ValueError("in the stream")


async def main():
    generator = stream()
    try:
        async for i in generator:
            print(i)
    except ValueError as error:
        print(error)
    print([i async for i in generator])


asyncio.run(main())
