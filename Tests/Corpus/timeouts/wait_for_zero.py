# wait_for with 0: a finished future gives its result, anything else times out at once.
import asyncio


async def main():
    loop = asyncio.get_running_loop()
    future = loop.create_future()
    future.set_result("ready")
    print(await asyncio.wait_for(future, 0))
    for limit in (0, -1):
        try:
            await asyncio.wait_for(asyncio.sleep(1), limit)
        except TimeoutError:
            print("timeout", loop.time())


asyncio.run(main())
