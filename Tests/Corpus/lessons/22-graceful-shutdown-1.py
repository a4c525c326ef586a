# Program 1 of lessons/22-graceful-shutdown.md.
# flags: --signal SIGINT@2.5
import asyncio
import signal

async def worker(name):
    try:
        while True:
            await asyncio.sleep(1)
    finally:
        print(name, "puts its tools away")

async def main():
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    loop.add_signal_handler(signal.SIGINT, stop.set)
    workers = [asyncio.create_task(worker(f"w{i}"), name=f"w{i}") for i in range(2)]
    await stop.wait()
    print("stopping")
    for task in workers:
        task.cancel()
    await asyncio.gather(*workers, return_exceptions=True)
    print("bye")

asyncio.run(main())
