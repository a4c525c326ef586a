# FIRST_EXCEPTION returns at the first failure; a cancellation is not one.
import asyncio


async def fail(seconds):
    await asyncio.sleep(seconds)
    raise ValueError(seconds)


async def main():
    cancelled = asyncio.create_task(asyncio.sleep(10), name="cancelled")
    tasks = [cancelled, asyncio.create_task(fail(2), name="fail"), asyncio.create_task(asyncio.sleep(5), name="sleep")]
    asyncio.get_running_loop().call_later(1, cancelled.cancel)
    done, pending = await asyncio.wait(tasks, return_when=asyncio.FIRST_EXCEPTION)
    print([t.get_name() for t in done], [t.get_name() for t in pending], asyncio.get_running_loop().time())
    print([t.exception() for t in done if not t.cancelled()])


asyncio.run(main())
