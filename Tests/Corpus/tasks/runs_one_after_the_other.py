# A second asyncio.run has a new loop; the clock and the task numbers go on.
import asyncio


async def main():
    await asyncio.sleep(1)
    print(asyncio.current_task().get_name())
    return asyncio.get_running_loop()


first = asyncio.run(main())
second = asyncio.run(main())
print(first is second, first.is_closed(), second.is_closed())
