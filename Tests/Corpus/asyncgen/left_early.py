# A generator left by break is closed by a task of its own as soon as nothing refers to it.
import asyncio


async def stream():
    try:
        for i in range(10):
            yield i
    finally:
        print("stream closes")


async def main():
    async for i in stream():
        print(i)
        if i == 1:
            break
    print("left")
    await asyncio.sleep(1)
    print("main ends")


asyncio.run(main())
