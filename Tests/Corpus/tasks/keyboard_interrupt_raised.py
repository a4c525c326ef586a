# KeyboardInterrupt raised in a task leaves the loop at once; asyncio.run then cancels what is left.
import asyncio


async def interrupt():
    await asyncio.sleep(1)
    raise KeyboardInterrupt


async def main():
    asyncio.create_task(interrupt(), name="interrupt")
    try:
        await asyncio.sleep(10)
    finally:
        print("main tidies up")


try:
    asyncio.run(main())
except KeyboardInterrupt:
    print("interrupted")
