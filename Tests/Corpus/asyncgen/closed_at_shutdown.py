# A generator still open when the run ends is closed by asyncio.run.
import asyncio


async def stream():
    try:
        yield 1
        yield 2
    finally:
        print("closed by the loop")


async def main():
    global kept
    kept = stream()
    print(await anext(kept))
    print("main ends")


asyncio.run(main())
print("after the run")
