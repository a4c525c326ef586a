# Tasks still alive when main returns are cancelled by asyncio.run and waited for.
import asyncio


async def worker(name):
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        print(name, "cancelled")
        await asyncio.sleep(1)
        print(name, "tidied up")
        raise


async def main():
    for name in "ab":
        asyncio.create_task(worker(name), name=name)
    await asyncio.sleep(0)
    print("main returns")


asyncio.run(main())
print("end")
