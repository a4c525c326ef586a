# SIGINT during time.sleep without a handler: main is cancelled at once but meets it at its next await.
# flags: --signal SIGINT@1
import asyncio
import time


async def main():
    time.sleep(3)
    print("blocked until", asyncio.get_running_loop().time(), asyncio.current_task().cancelling())
    try:
        await asyncio.sleep(5)
    finally:
        print("main ends at", asyncio.get_running_loop().time())


try:
    asyncio.run(main())
except KeyboardInterrupt:
    print("KeyboardInterrupt")
