# reschedule moves the deadline, forward, backward and away.
import asyncio


async def main():
    loop = asyncio.get_running_loop()
    async with asyncio.timeout(1) as limit:
        limit.reschedule(loop.time() + 3)
        await asyncio.sleep(2)
        print("still inside at", loop.time(), "until", limit.when())
        limit.reschedule(None)
        await asyncio.sleep(5)
        print("still inside at", loop.time(), "until", limit.when())
    try:
        async with asyncio.timeout(100) as limit:
            limit.reschedule(loop.time() + 1)
            await asyncio.sleep(50)
    except TimeoutError:
        print("timeout at", loop.time())


asyncio.run(main())
