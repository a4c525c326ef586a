# Seed 000, block 11: a task of a shield, cancelled before its first step.
import asyncio


async def inner_operation():
    print("inner_operation starts")
    await asyncio.sleep(1)
    print("inner_operation ends")


async def main():
    try:
        # Outer task can be cancelled, but inner_operation is protected
        task = asyncio.create_task(
            asyncio.shield(inner_operation())
        )
      
        # Will cancel the outer task but not inner_operation
        task.cancel()
        await task
    except asyncio.CancelledError:
        print("Outer task cancelled, but inner operation continues")


asyncio.run(main())
