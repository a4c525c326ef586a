# A cancel from outside that comes together with the timeout stays a cancellation.
import asyncio


async def work():
    async with asyncio.timeout(1):
        await asyncio.sleep(10)


async def main():
    task = asyncio.create_task(work(), name="work")
    await asyncio.sleep(0)
    asyncio.get_running_loop().call_at(1, task.cancel, "outside")
    try:
        await task
    except asyncio.CancelledError as error:
        print("cancelled", error.args)
    except TimeoutError:
        print("timeout")


asyncio.run(main())
