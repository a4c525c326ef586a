# A cancel while the generator awaits is raised inside the generator.
import asyncio


async def stream():
    try:
        while True:
            await asyncio.sleep(1)
            yield "tick"
    except asyncio.CancelledError:
        print("cancelled inside the generator")
        raise


async def consumer():
    async for item in stream():
        print(item)


async def main():
    task = asyncio.create_task(consumer(), name="consumer")
    await asyncio.sleep(2.5)
    task.cancel()
    print(await asyncio.gather(task, return_exceptions=True))


asyncio.run(main())
