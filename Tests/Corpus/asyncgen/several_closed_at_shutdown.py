# Several open generators are closed together, in the order of their first step.
import asyncio


async def stream(name):
    try:
        yield name
    finally:
        print(name, "closes")
        await asyncio.sleep(1)
        print(name, "closed")


async def main():
    global kept
    kept = [stream(name) for name in "abc"]
    for generator in reversed(kept):
        print(await anext(generator))


asyncio.run(main())
