# A group that is shut down by a signal handler through an event.
# flags: --signal SIGINT@2.2
import asyncio
import signal


async def worker(n, stop):
    done = 0
    while not stop.is_set():
        try:
            await asyncio.wait_for(stop.wait(), timeout=0.5 * n)
        except TimeoutError:
            done += 1
    print(f"worker {n} did {done}")


async def main():
    stop = asyncio.Event()
    asyncio.get_running_loop().add_signal_handler(signal.SIGINT, stop.set)
    async with asyncio.TaskGroup() as group:
        for n in (1, 2, 3):
            group.create_task(worker(n, stop), name=f"worker-{n}")
    print("stopped at", asyncio.get_running_loop().time())


asyncio.run(main())
