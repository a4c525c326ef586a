# A coroutine taken for a truth value.
# record: stderr
import asyncio
async def foo(): pass
async def main():
    if foo():
        print("truthy")
    return [foo]
asyncio.run(main())
