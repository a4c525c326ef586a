# An async generator's error in the statement that iterates.
# record: stderr
# record: no trace
import asyncio
async def agen():
    for i in range(3):
        yield 1 / (1 - i)
async def main():
    async for x in agen():
        print(x)
asyncio.run(main())
