# After SIGINT the other tasks are cancelled by asyncio.run.
# flags: --signal SIGINT@1.5
import asyncio


async def worker(name):
    try:
        while True:
            print(name, "works")
            await asyncio.sleep(1)
    finally:
        print(name, "stops")


async def main():
    async with asyncio.TaskGroup() as group:
        for name in "ab":
            group.create_task(worker(name), name=name)


try:
    asyncio.run(main())
except KeyboardInterrupt:
    print("KeyboardInterrupt")
