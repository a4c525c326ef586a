# Seed 000, block 10: wait_for times out.
import asyncio


async def slow_operation():
    await asyncio.sleep(10)
    return "Finished eventually"

async def main():
    try:
        # Will cancel slow_operation() after 2 seconds
        result = await asyncio.wait_for(slow_operation(), timeout=2)
        print(result)
    except asyncio.TimeoutError:
        print("Operation timed out")


asyncio.run(main())
