# Errors of __await__ and __aexit__.
# record: stderr
# record: no trace
import asyncio
class C:
    async def __aenter__(self):
        return self
    async def __aexit__(self, *a):
        raise ValueError("exit") from a[1]
    def __await__(self):
        yield from asyncio.sleep(1).__await__()
        raise KeyError("in await")
async def main():
    try:
        await C()
    except KeyError as e:
        async with C() as c:
            await asyncio.wait_for(c, 3)
asyncio.run(main())
