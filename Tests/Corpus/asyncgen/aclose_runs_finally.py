# aclose raises GeneratorExit at the yield; finally blocks may await.
import asyncio


async def stream():
    try:
        for i in range(10):
            yield i
    except GeneratorExit:
        print("GeneratorExit")
        raise
    finally:
        await asyncio.sleep(1)
        print("closed")


async def main():
    generator = stream()
    print(await anext(generator), await anext(generator))
    await generator.aclose()
    print(await anext(generator, "default"))


asyncio.run(main())
