# Program 2 of lessons/22-graceful-shutdown.md.
# flags: --signal SIGINT@2.5 --max-ticks 20
import asyncio
import signal

async def busy(name):
    while True:
        try:
            await asyncio.sleep(1)
        except asyncio.CancelledError:
            print(name, "is just finishing something")

async def main():
    tasks = [asyncio.create_task(busy("b0"), name="b0")]
    loop = asyncio.get_running_loop()
    loop.add_signal_handler(signal.SIGINT, tasks[0].cancel)
    await asyncio.gather(*tasks, return_exceptions=True)
    print("bye")

asyncio.run(main())
