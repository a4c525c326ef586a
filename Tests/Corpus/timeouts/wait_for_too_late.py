# wait_for cancels the work, waits for its clean-up and raises TimeoutError.
import asyncio


async def work():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        print("work cancelled")
        await asyncio.sleep(3)
        print("work tidied up")
        raise


async def main():
    try:
        await asyncio.wait_for(work(), timeout=2)
    except TimeoutError as error:
        print(repr(error), repr(error.__cause__), asyncio.get_running_loop().time())


asyncio.run(main())
