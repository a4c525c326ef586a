# A task that cancels itself meets the CancelledError at its next await.
import asyncio


async def work():
    asyncio.current_task().cancel()
    print("goes on until it awaits")
    try:
        await asyncio.sleep(0)
        print("never printed")
    finally:
        print("finally")


async def main():
    task = asyncio.create_task(work(), name="work")
    try:
        await task
    except asyncio.CancelledError:
        print("cancelled")


asyncio.run(main())
