# The usual shutdown idiom: a handler sets an event that main waits for.
# flags: --signal SIGTERM@2.5
import asyncio
import signal


async def worker(name):
    try:
        while True:
            print(name)
            await asyncio.sleep(1)
    except asyncio.CancelledError:
        print(name, "cancelled")


async def main():
    stop = asyncio.Event()
    asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, stop.set)
    tasks = [asyncio.create_task(worker(f"worker-{i}"), name=f"worker-{i}") for i in range(2)]
    await stop.wait()
    print("stopping")
    for task in tasks:
        task.cancel()
    await asyncio.gather(*tasks)


asyncio.run(main())
