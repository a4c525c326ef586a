# If main itself is cancelled and does not catch it, asyncio.run raises CancelledError.
import asyncio


async def child(task):
    await asyncio.sleep(1)
    task.cancel("by the child")


async def main():
    asyncio.create_task(child(asyncio.current_task()), name="child")
    await asyncio.sleep(10)


try:
    asyncio.run(main())
except asyncio.CancelledError as error:
    print("asyncio.run raised", repr(error))
