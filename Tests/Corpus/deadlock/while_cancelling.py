# A task that waits for ever after its cancellation deadlocks asyncio.run's end.
import asyncio


async def stubborn():
    try:
        await asyncio.sleep(10)
    finally:
        print("waits for ever")
        await asyncio.Event().wait()


async def main():
    asyncio.create_task(stubborn(), name="stubborn")
    await asyncio.sleep(1)
    print("main ends")


asyncio.run(main())
print("never printed")
