# If main swallows the cancellation of SIGINT, the program goes on and ends normally.
# flags: --signal SIGINT@1
import asyncio


async def main():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        print("swallowed", asyncio.current_task().cancelling())
    await asyncio.sleep(1)
    return "result"


print(asyncio.run(main()))
