"""What asyncio says to wrong use."""

import asyncio
import re


async def nothing():
    pass


async def tell(what, make):
    try:
        value = make()
        if hasattr(type(value), "__await__"):
            value = await value
        print(what, "->", type(value).__name__)
    except BaseException as error:
        text = re.sub("0x[0-9a-f]+", "0x", f"{type(error).__name__} {error}")
        print(what, "!", re.sub("running at [^>]*", "", text))


def closing(coro, call):
    try:
        return call(coro)
    finally:
        coro.close()


async def main():
    await tell("gather int", lambda: asyncio.gather(1))
    await tell("gather list", lambda: asyncio.gather([asyncio.sleep]))
    await tell("gather", lambda: asyncio.gather())
    await tell("wait nothing", lambda: asyncio.wait([]))
    await tell("wait iterator", lambda: asyncio.wait(iter([])))
    await tell("wait coroutine", lambda: closing(nothing(), asyncio.wait))
    coroutine = nothing()
    await tell("wait coroutines", lambda: asyncio.wait([coroutine]))
    coroutine.close()
    task = asyncio.create_task(nothing(), name="t")
    await tell("wait task", lambda: asyncio.wait(task))
    await tell("wait rule", lambda: asyncio.wait([task], return_when="NEVER"))
    await tell("wait done", lambda: asyncio.wait([task]))
    await tell("as_completed task", lambda: asyncio.as_completed(task))
    await tell("as_completed ints", lambda: asyncio.as_completed([1]))
    await tell("as_completed none", lambda: next(asyncio.as_completed([])))
    await tell("as_completed anone", lambda: anext(asyncio.as_completed([])))
    await tell("ensure int", lambda: asyncio.ensure_future(1))
    await tell("ensure none", lambda: asyncio.ensure_future(None))
    await tell("ensure function", lambda: asyncio.ensure_future(nothing))
    await tell("create_task int", lambda: asyncio.create_task(1))
    await tell("create_task function", lambda: asyncio.create_task(nothing))
    other = asyncio.new_event_loop()
    await tell("other loop", lambda: asyncio.ensure_future(task, loop=other))
    foreign = other.create_future()
    await tell("foreign gather", lambda: asyncio.gather(task, foreign))
    await tell("foreign await", lambda: foreign)
    other.close()
    coroutine = nothing()
    await tell("closed loop", lambda: asyncio.ensure_future(coroutine, loop=other))
    await tell("closed coroutine", lambda: coroutine)
    await tell("sleep text", lambda: asyncio.sleep("1"))
    await tell("sleep nan", lambda: asyncio.sleep(float("nan")))
    await tell("sleep none", lambda: asyncio.sleep(None))
    await tell("wait_for none", lambda: asyncio.wait_for(None, 1))
    await tell("wait_for int now", lambda: asyncio.wait_for(1, 0))
    await tell("wait_for no limit", lambda: asyncio.wait_for(asyncio.sleep(1, "x"), None))
    await tell("wait_for text", lambda: closing(nothing(), lambda c: asyncio.wait_for(c, "1")))
    await tell("shield int", lambda: asyncio.shield(1))
    await tell("run inside", lambda: closing(nothing(), asyncio.run))
    runner = asyncio.Runner()
    await tell("Runner.run inside", lambda: closing(nothing(), runner.run))
    await tell("Runner.run int", lambda: runner.run(1))
    await tell("lock", lambda: asyncio.Lock().release())
    await tell("semaphore", lambda: asyncio.Semaphore(-1))
    await tell("bounded", lambda: asyncio.BoundedSemaphore(1).release())
    await tell("barrier", lambda: asyncio.Barrier(0))
    await tell("condition wait", lambda: asyncio.Condition().wait())
    await tell("condition notify", lambda: asyncio.Condition().notify())
    await tell("task_done", lambda: asyncio.Queue().task_done())
    await tell("get_nowait", lambda: asyncio.Queue().get_nowait())
    queue = asyncio.Queue(1)
    queue.put_nowait(1)
    await tell("put_nowait", lambda: queue.put_nowait(1))
    queue.shutdown()
    await tell("put shut full", lambda: queue.put(2))
    await tell("put_nowait shut", lambda: queue.put_nowait(2))
    await tell("get shut full", lambda: queue.get())
    await tell("get shut", lambda: queue.get())
    await tell("get_nowait shut", lambda: queue.get_nowait())
    print(queue.maxsize, str(queue), queue.empty(), queue.full())
    await tell("wrap", lambda: asyncio.wrap_future(1))
    await tell("threadsafe", lambda: asyncio.run_coroutine_threadsafe(1, None))
    await tell("set_event_loop", lambda: asyncio.set_event_loop(1))
    await tell("set_event_loop_policy", lambda: asyncio.set_event_loop_policy(1))
    await tell("timeout outside", lambda: asyncio.Timeout(1).reschedule(2))
    await tell("IncompleteReadError", lambda: print(asyncio.IncompleteReadError(b"ab", None)))
    await tell("IncompleteReadError", lambda: print(asyncio.IncompleteReadError(b"ab", 3).args))
    await tell("LimitOverrunError", lambda: print(asyncio.LimitOverrunError("much", 3).consumed))
    await tell("attribute", lambda: asyncio.nonsense)
    print(asyncio.isfuture(task), asyncio.isfuture(1), asyncio.iscoroutinefunction(main))
    print(asyncio.iscoroutinefunction(tell), asyncio.iscoroutinefunction(closing))
    for error in ("TimeoutError", "CancelledError", "InvalidStateError", "BrokenBarrierError",
                  "QueueEmpty", "QueueFull", "QueueShutDown", "IncompleteReadError"):
        print(getattr(asyncio, error).__mro__[:3])


asyncio.run(main())


def outside(what, call):
    coroutine = nothing()
    try:
        print(what, type(call(coroutine)))
    except BaseException as error:
        print(what, "!", type(error).__name__, error)
    coroutine.close()


outside("create_task", asyncio.create_task)
outside("ensure_future", asyncio.ensure_future)
outside("gather", asyncio.gather)
outside("gather none", lambda _: asyncio.gather())
outside("shield", asyncio.shield)
outside("get_running_loop", lambda _: asyncio.get_running_loop())
outside("get_event_loop", lambda _: asyncio.get_event_loop())
outside("current_task", lambda _: asyncio.current_task())
outside("all_tasks", lambda _: asyncio.all_tasks())
outside("timeout", lambda _: asyncio.timeout(1))
outside("timeout_at", lambda _: asyncio.timeout_at(1))
outside("run int", lambda _: asyncio.run(1))
outside("run function", lambda _: asyncio.run("x"))
outside("sleep by hand", lambda _: asyncio.sleep(1).send(None))
outside("TaskGroup by hand", lambda _: asyncio.TaskGroup().__aenter__().send(None))
outside("Timeout by hand", lambda _: asyncio.Timeout(1).__aenter__().send(None))
outside("lock by hand", lambda _: asyncio.Lock().acquire().send(None))
