# The usual idiom: shield, and on cancellation wait for the work to end before leaving.
import asyncio


async def save():
    print("saving")
    await asyncio.sleep(2)
    print("saved")


async def work():
    saving = asyncio.create_task(save(), name="save")
    try:
        await asyncio.shield(saving)
    except asyncio.CancelledError:
        print("cancelled; waiting for the save")
        await saving
        raise


async def main():
    task = asyncio.create_task(work(), name="work")
    await asyncio.sleep(1)
    task.cancel()
    try:
        await task
    except asyncio.CancelledError:
        print("gone at", asyncio.get_running_loop().time())


asyncio.run(main())
