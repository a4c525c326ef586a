# wait for what is done already returns in the same step.
import asyncio


async def main():
    task = asyncio.create_task(asyncio.sleep(0), name="task")
    await task
    done, pending = await asyncio.wait([task])
    print(len(done), len(pending))
    done, pending = await asyncio.wait({task}, return_when=asyncio.FIRST_COMPLETED)
    print(len(done), len(pending))


asyncio.run(main())
