# At most one start per interval, however many ask.
import asyncio


class RateLimiter:
    def __init__(self, interval):
        self.interval = interval
        self.lock = asyncio.Lock()
        self.next_start = 0.0

    async def __aenter__(self):
        async with self.lock:
            loop = asyncio.get_running_loop()
            wait = self.next_start - loop.time()
            if wait > 0:
                await asyncio.sleep(wait)
            self.next_start = loop.time() + self.interval

    async def __aexit__(self, *exc_info):
        return False


async def request(n, limiter):
    async with limiter:
        print(f"request {n} starts at {asyncio.get_running_loop().time():.2f}")
        await asyncio.sleep(0.4)
    return n


async def main():
    limiter = RateLimiter(0.25)
    print(await asyncio.gather(*(request(n, limiter) for n in range(5))))


asyncio.run(main())
