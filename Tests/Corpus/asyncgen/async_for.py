# An asynchronous generator yields and awaits in turn; its consumer is one task.
import asyncio


async def countdown(n):
    while n:
        yield n
        await asyncio.sleep(1)
        n -= 1


async def main():
    async for n in countdown(3):
        print(n, asyncio.get_running_loop().time())
    else:
        print("else")


asyncio.run(main())
