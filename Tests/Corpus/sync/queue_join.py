# join waits until task_done was called for every item.
import asyncio


async def worker(queue):
    while True:
        item = await queue.get()
        await asyncio.sleep(item)
        print("processed", item)
        queue.task_done()


async def main():
    queue = asyncio.Queue()
    for item in (1, 2, 1):
        queue.put_nowait(item)
    workers = [asyncio.create_task(worker(queue), name=f"worker-{i}") for i in range(2)]
    await queue.join()
    print("joined at", asyncio.get_running_loop().time())
    for task in workers:
        task.cancel()
    print(await asyncio.gather(*workers, return_exceptions=True))
    try:
        queue.task_done()
    except ValueError as error:
        print(error)


asyncio.run(main())
