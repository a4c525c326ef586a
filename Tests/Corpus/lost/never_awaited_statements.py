# Coroutines whose call is a statement: warned about on the spot.
# record: stderr
import asyncio
async def foo(): print("foo")
async def main():
    foo()
    print("after")
    asyncio.sleep(1)
asyncio.run(main())
