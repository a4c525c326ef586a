# A scheduler made of a heap-like list and call_at.
import asyncio


class Scheduler:
    def __init__(self, loop):
        self.loop = loop
        self.handles = {}

    def every(self, name, interval, times):
        def run(left):
            print(f"{self.loop.time():.1f} {name}")
            if left > 1:
                self.handles[name] = self.loop.call_later(interval, run, left - 1)
            else:
                del self.handles[name]
        self.handles[name] = self.loop.call_later(interval, run, times)

    def cancel(self, name):
        self.handles.pop(name).cancel()


async def main():
    scheduler = Scheduler(asyncio.get_running_loop())
    scheduler.every("fast", 0.5, 5)
    scheduler.every("slow", 1.0, 3)
    scheduler.every("doomed", 0.7, 10)
    await asyncio.sleep(2)
    scheduler.cancel("doomed")
    await asyncio.sleep(2)
    print(scheduler.handles)


asyncio.run(main())
