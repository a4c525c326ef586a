# asyncio.run returns what main returns, and raises what it raises.
import asyncio


async def returns():
    await asyncio.sleep(1)
    return "value"


async def raises():
    await asyncio.sleep(1)
    raise KeyError("missing")


print(asyncio.run(returns()))
try:
    asyncio.run(raises())
except KeyError as error:
    print(repr(error))
