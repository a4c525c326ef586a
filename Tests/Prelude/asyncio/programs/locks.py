"""Locks, conditions, semaphores, barriers, queues at their edges."""

import asyncio
import re


def tell(*words):
    print(asyncio.get_running_loop().time(), re.sub(" at 0x[0-9a-f]+", "", " ".join(map(str, words))))


async def hold(lock, seconds, name):
    try:
        async with lock:
            tell(name, "in", lock)
            await asyncio.sleep(seconds)
        tell(name, "out", lock)
    except asyncio.CancelledError as error:
        tell(name, "cancelled", error.args, lock)
        raise


async def reacquire_cancelled():
    condition = asyncio.Condition()

    async def waiter():
        async with condition:
            try:
                await condition.wait()
            except asyncio.CancelledError as error:
                tell("woken by", repr(error), repr(error.__context__), condition)
                raise

    tasks = [asyncio.create_task(waiter()) for _ in range(3)]
    await asyncio.sleep(0)
    async with condition:
        tell(condition)
        condition.notify(2)
        await asyncio.sleep(0.1)
        tasks[0].cancel("first")
        await asyncio.sleep(0.1)
        tasks[0].cancel("second")
        tasks[2].cancel("third")
        await asyncio.sleep(0.1)
    found = await asyncio.gather(*tasks, return_exceptions=True)
    tell(found, condition)


async def shared_lock():
    lock = asyncio.Lock()
    condition = asyncio.Condition(lock)
    await condition.acquire()
    tell(lock.locked(), condition.locked(), lock)
    condition.release()
    tell(lock, await asyncio.wait_for(with_predicate(condition), 1))


async def with_predicate(condition):
    values = [0, [], "found"]
    asyncio.get_running_loop().call_later(0.1, asyncio.ensure_future, notify(condition))
    asyncio.get_running_loop().call_later(0.2, asyncio.ensure_future, notify(condition))
    async with condition:
        return await condition.wait_for(lambda: values.pop(0))


async def notify(condition):
    async with condition:
        condition.notify_all()


async def barriers():
    barrier = asyncio.Barrier(3)

    async def come(delay):
        await asyncio.sleep(delay)
        try:
            async with barrier as place:
                tell("place", place, barrier)
                return place
        except asyncio.BrokenBarrierError as error:
            tell("broken", error, barrier)

    tell(await asyncio.gather(*[come(n / 10) for n in range(6)]), barrier)
    tasks = [asyncio.create_task(come(0)) for _ in range(2)]
    await asyncio.sleep(0.1)
    tell(barrier, barrier.n_waiting, barrier.parties, barrier.broken)
    tasks[0].cancel()
    await asyncio.sleep(0)
    tell(barrier)
    await barrier.reset()
    tell(barrier)
    await asyncio.sleep(0)
    tell(barrier)
    tasks = [asyncio.create_task(come(0)) for _ in range(2)]
    await asyncio.sleep(0)
    await barrier.abort()
    tell(barrier, barrier.broken, await asyncio.gather(*tasks))
    await come(0)
    await barrier.reset()
    tell(barrier)


async def queues():
    queue = asyncio.Queue(2)

    async def produce(name, count):
        try:
            for number in range(count):
                await queue.put(f"{name}{number}")
                tell("put", name, number, queue)
        except asyncio.QueueShutDown:
            tell(name, "shut down")

    async def consume(name):
        try:
            while True:
                item = await queue.get()
                tell(name, "got", item)
                try:
                    await asyncio.sleep(0.1)
                finally:
                    queue.task_done()
        except asyncio.QueueShutDown:
            tell(name, "shut down")

    tasks = [asyncio.create_task(produce(name, 3)) for name in "xyz"]
    tasks += [asyncio.create_task(consume(name)) for name in "ab"]
    await asyncio.sleep(0.15)
    tasks[1].cancel()
    tasks[3].cancel()
    await asyncio.sleep(0.35)
    joiner = asyncio.create_task(queue.join())
    queue.shutdown(immediate=True)
    tell(queue)
    tell(await asyncio.gather(*tasks, joiner, return_exceptions=True))


class Unique(asyncio.Queue):
    def _init(self, maxsize):
        self._queue = {}

    def _put(self, item):
        self._queue[item] = True

    def _get(self):
        return self._queue.popitem()[0]


async def kinds():
    for kind in (asyncio.Queue, asyncio.LifoQueue, asyncio.PriorityQueue, Unique):
        queue = kind()
        for item in (3, 1, 2, 1):
            await queue.put(item)
        tell(queue.qsize(), queue, repr(queue), [await queue.get() for _ in range(queue.qsize())])
    class Typed(asyncio.Queue[int]):
        pass
    tell(Typed(), asyncio.Queue[int](3), asyncio.Queue[int], asyncio.PriorityQueue[int, str])


async def hand_over(lock):
    tasks = [asyncio.create_task(hold(lock, 0.1, name)) for name in "abcd"]
    await asyncio.sleep(0.05)
    tasks[1].cancel("b goes")
    await asyncio.sleep(0.05)
    tasks[2].cancel("c goes")
    tell(lock)
    await asyncio.gather(*tasks, return_exceptions=True)
    tell(lock)


shared = {}


async def uses_shared():
    async def grab():
        async with shared["lock"]:
            await asyncio.sleep(0)
        shared["event"].set()

    task = asyncio.create_task(grab())
    async with shared["lock"]:
        await asyncio.sleep(0)
    await shared["event"].wait()
    await task
    shared["event"].clear()


async def main():
    await hand_over(asyncio.Lock())
    await hand_over(asyncio.Semaphore(1))
    await hand_over(asyncio.Semaphore(2))
    await hand_over(asyncio.BoundedSemaphore(1))
    await reacquire_cancelled()
    await shared_lock()
    await barriers()
    await queues()
    await kinds()


asyncio.run(main())
shared.update(lock=asyncio.Lock(), event=asyncio.Event())
asyncio.run(uses_shared())
try:
    asyncio.run(uses_shared())
except RuntimeError as error:
    print(re.sub("0x[0-9a-f]+", "", str(error)))
