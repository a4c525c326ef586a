# A pool of workers takes jobs from a queue until it is empty.
import asyncio
import random


async def worker(name, queue, results):
    while True:
        job = await queue.get()
        duration = random.uniform(0.5, 1.5)
        await asyncio.sleep(duration)
        results.append((job, name))
        print(f"{asyncio.get_running_loop().time():6.3f} {name} finished job {job}")
        queue.task_done()


async def main():
    queue = asyncio.Queue()
    for job in range(8):
        queue.put_nowait(job)
    results = []
    workers = [asyncio.create_task(worker(f"worker-{i}", queue, results), name=f"worker-{i}") for i in range(3)]
    await queue.join()
    for task in workers:
        task.cancel()
    await asyncio.gather(*workers, return_exceptions=True)
    print(sorted(job for job, _ in results))


asyncio.run(main())
