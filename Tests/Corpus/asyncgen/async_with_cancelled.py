# A cancel inside `async with` runs __aexit__ with CancelledError.
import asyncio


class Manager:
    async def __aenter__(self):
        print("enter")

    async def __aexit__(self, kind, error, traceback):
        print("exit with", kind.__name__)
        await asyncio.sleep(1)
        print("exit ends")


async def work():
    async with Manager():
        await asyncio.sleep(10)


async def main():
    task = asyncio.create_task(work(), name="work")
    await asyncio.sleep(1)
    task.cancel()
    await asyncio.wait([task])
    print(task.cancelled())


asyncio.run(main())
