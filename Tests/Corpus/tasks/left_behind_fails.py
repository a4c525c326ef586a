# A task that fails while asyncio.run cancels it is reported on stderr; the run goes on.
import asyncio


async def worker():
    try:
        await asyncio.sleep(10)
    finally:
        raise ValueError("while tidying up")


async def main():
    asyncio.create_task(worker(), name="worker")
    await asyncio.sleep(0)


asyncio.run(main())
print("end")
