# Without a handler, asyncio.run answers SIGINT by cancelling the main task, and raises KeyboardInterrupt.
# flags: --signal SIGINT@1.5
import asyncio


async def main():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        print("main is cancelled")
        raise
    finally:
        print("main tidies up")


try:
    asyncio.run(main())
except KeyboardInterrupt:
    print("KeyboardInterrupt")
