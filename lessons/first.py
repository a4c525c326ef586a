"""Two workers share a loop; one of them is cancelled while it sleeps."""

import asyncio


async def worker(name, seconds):
    try:
        print(name, "starts")
        await asyncio.sleep(seconds)
        print(name, "is done")
    finally:
        print(name, "tidies up")


async def main():
    a = asyncio.create_task(worker("A", 3), name="a")
    b = asyncio.create_task(worker("B", 1), name="b")
    await b
    a.cancel("enough")
    try:
        await a
    except asyncio.CancelledError as error:
        print("a was cancelled:", error)


asyncio.run(main())
