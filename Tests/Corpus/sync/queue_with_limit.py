# wait_for around get: the usual way to poll a queue.
import asyncio


async def main():
    queue = asyncio.Queue()
    asyncio.get_running_loop().call_later(2.5, queue.put_nowait, "late item")
    while True:
        try:
            print(await asyncio.wait_for(queue.get(), timeout=1))
            break
        except TimeoutError:
            print("nothing at", asyncio.get_running_loop().time())


asyncio.run(main())
