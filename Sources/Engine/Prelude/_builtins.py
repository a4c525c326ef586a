"""The built-in functions that suspend, and so are written in Python."""


async def anext_or_default(awaitable, default):
    try:
        return await awaitable
    except StopAsyncIteration:
        return default
