# Seed 000, block 21: a clean-up that survives a second cancellation.
import asyncio


async def acquire_resource():
    print("acquire_resource starts")
    await asyncio.sleep(1)
    print("acquire_resource ends")
    return 'resource'


async def use_resource(resource):
    print("using", resource)
    await asyncio.sleep(5)


async def release_resource(resource):
    print("releasing", resource)
    await asyncio.sleep(1)
    print("released", resource)


async def with_resource():
    resource = await acquire_resource()
    try:
        await use_resource(resource)
    finally:
        try:
            await release_resource(resource)
        except asyncio.CancelledError:
            # Make sure cleanup happens even during cancellation
            await release_resource(resource)
            raise


async def main():
    for pauses in ([0.5], [2], [2, 0.5]):
        task = asyncio.create_task(with_resource())
        for pause in pauses:
            await asyncio.sleep(pause)
            task.cancel()
        print(pauses, await asyncio.gather(task, return_exceptions=True))


asyncio.run(main())
