# wait_for of a shielded task gives up but leaves the task running.
import asyncio


async def work():
    await asyncio.sleep(3)
    return "finished"


async def main():
    task = asyncio.create_task(work(), name="work")
    try:
        await asyncio.wait_for(asyncio.shield(task), 1)
    except TimeoutError:
        print("gave up at", asyncio.get_running_loop().time())
    print(await task, asyncio.get_running_loop().time())


asyncio.run(main())
