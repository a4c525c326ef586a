# AsyncExitStack closes what was entered in reverse order.
import asyncio
from contextlib import AsyncExitStack, asynccontextmanager, contextmanager


@asynccontextmanager
async def resource(name):
    print("open", name)
    try:
        yield name
    finally:
        await asyncio.sleep(0)
        print("close", name)


@contextmanager
def plain(name):
    print("open", name)
    yield name
    print("close", name)


async def callback(*args, **kwargs):
    print("callback", args, kwargs)


async def main():
    async with AsyncExitStack() as stack:
        names = [await stack.enter_async_context(resource(name)) for name in "ab"]
        names.append(stack.enter_context(plain("c")))
        stack.push_async_callback(callback, 1, key=2)
        stack.callback(print, "plain callback")
        print(names)


asyncio.run(main())
