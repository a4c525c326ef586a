# wait refuses coroutines, an empty list, a single task and an unknown mode.
import asyncio


async def nothing():
    pass


async def main():
    task = asyncio.create_task(nothing())
    coroutine = nothing()
    for arguments, options in (([[]], {}), ([task], {}), ([[coroutine]], {}), ([[task]], {"return_when": "SOON"})):
        try:
            await asyncio.wait(*arguments, **options)
        except (TypeError, ValueError) as error:
            print(type(error).__name__, error)
    coroutine.close()
    await task


asyncio.run(main())
