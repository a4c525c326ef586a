# contextlib.asynccontextmanager: one generator, one context.
import asyncio
from contextlib import asynccontextmanager


@asynccontextmanager
async def connection(name):
    print("open", name)
    await asyncio.sleep(1)
    try:
        yield name.upper()
    except ValueError as error:
        print("handles", error)
    finally:
        await asyncio.sleep(1)
        print("close", name)


async def main():
    async with connection("a") as a, connection("b") as b:
        print(a, b)
    async with connection("c"):
        raise ValueError("inside")
    print(asyncio.get_running_loop().time())


asyncio.run(main())
