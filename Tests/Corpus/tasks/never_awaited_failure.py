# A failure that nobody asks for is no output on stdout and does not change the status.
import asyncio


async def fail():
    raise ValueError("nobody asks")


async def main():
    task = asyncio.create_task(fail(), name="fail")
    await asyncio.sleep(1)
    print(task.done())


asyncio.run(main())
