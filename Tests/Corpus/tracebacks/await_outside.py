# await outside of an async function.
# record: stderr
import asyncio


def f():
    await asyncio.sleep(1)
