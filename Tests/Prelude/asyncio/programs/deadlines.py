"""Timeout and wait_for at their edges."""

import asyncio


def history(error):
    links = []
    while error is not None:
        links.append(f"{error!r} caused by {error.__cause__!r}")
        error = error.__context__
    return " | ".join(links)


async def attempt(what, coroutine):
    try:
        print(what, "->", await coroutine)
    except BaseException as error:
        print(what, "!", history(error))
        for each in getattr(error, "exceptions", ()):
            print("   member", history(each))
    task = asyncio.current_task()
    print("  ", asyncio.get_running_loop().time(), task.cancelling())
    while task.cancelling():
        task.uncancel()


async def states():
    deadline = asyncio.timeout(0.5)
    print(deadline, deadline.when(), deadline.expired())
    async with deadline as same:
        print(deadline is same, deadline)
        deadline.reschedule(deadline.when() + 1.23456)
        print(deadline)
        deadline.reschedule(None)
        print(deadline, deadline.when())
        await asyncio.sleep(2)
        try:
            await deadline.__aenter__()
        except RuntimeError as error:
            print(error)
    print(deadline, deadline.expired())
    try:
        deadline.reschedule(1)
    except RuntimeError as error:
        print(error)
    try:
        await deadline.__aenter__()
    except RuntimeError as error:
        print(error)


async def swallowed():
    async with asyncio.timeout(0.1) as deadline:
        try:
            await asyncio.sleep(1)
        except asyncio.CancelledError:
            print(deadline, deadline.expired())
            try:
                deadline.reschedule(9)
            except RuntimeError as error:
                print(error)
    return deadline


async def replaced(kind, in_group=False):
    async with asyncio.timeout(0.1):
        try:
            await asyncio.sleep(1)
        except asyncio.CancelledError as cancellation:
            if in_group:
                raise ExceptionGroup("many", [kind("a"), _failed_while(cancellation)])
            raise kind("instead")


def _failed_while(cancellation):
    error = OSError("member")
    error.__context__ = cancellation
    return error


async def replaced_from_none():
    async with asyncio.timeout(0.1):
        try:
            await asyncio.sleep(1)
        except asyncio.CancelledError:
            raise ValueError("instead") from None


async def past():
    async with asyncio.timeout_at(-1):
        print("before the first await")
        await asyncio.sleep(0)
        print("never here")


async def zero():
    async with asyncio.timeout(0):
        await asyncio.sleep(0)


async def too_late():
    async with asyncio.timeout(0.1):
        loop = asyncio.get_running_loop()
        loop._now += 10**9
        print("no await, no timeout")


async def nested(outer, inner):
    try:
        async with asyncio.timeout(outer) as one:
            async with asyncio.timeout(inner) as two:
                await asyncio.sleep(1)
    finally:
        print(one, two)


async def nested_both_swallowed():
    async with asyncio.timeout(0.1) as one:
        try:
            async with asyncio.timeout(0.1) as two:
                await asyncio.sleep(1)
        except TimeoutError:
            print("inner timed out", asyncio.current_task().cancelling())
            await asyncio.sleep(1)
    print(one, two)


async def outside_too(delay):
    asyncio.get_running_loop().call_later(delay, asyncio.current_task().cancel, "outside")
    async with asyncio.timeout(0.1):
        await asyncio.sleep(1)


async def in_cleanup():
    try:
        await asyncio.sleep(5)
    finally:
        async with asyncio.timeout(0.1):
            await asyncio.sleep(1)


async def cancelled_before():
    task = asyncio.current_task()
    task.cancel("before")
    try:
        await asyncio.sleep(0)
    except asyncio.CancelledError:
        async with asyncio.timeout(0.1):
            await asyncio.sleep(1)


async def slow(ending):
    try:
        await asyncio.sleep(1)
    except asyncio.CancelledError:
        if ending == "value":
            return "late value"
        if ending == "error":
            raise ValueError("late error")
        await asyncio.sleep(0.5)
        raise
    return "in time"


class Awaitable:
    def __await__(self):
        yield from asyncio.sleep(0.1).__await__()
        return "awaited"


async def waits():
    for limit in (0.5, 0, -1, 1, 2, None):
        for ending in ("value", "error", "cancel"):
            await attempt(f"wait_for {limit} {ending}", asyncio.wait_for(slow(ending), limit))
            task = asyncio.create_task(slow(ending))
            await asyncio.sleep(0.2)
            await attempt(f"wait_for task {limit} {ending}", asyncio.wait_for(task, limit))
            print(task.done(), task.cancelled(), task.cancelling())
    await attempt("awaitable", asyncio.wait_for(Awaitable(), 1))
    await attempt("awaitable", asyncio.wait_for(Awaitable(), 0))
    await attempt("gather", asyncio.gather(Awaitable(), Awaitable()))
    await attempt("done", asyncio.wait_for(task, 0))
    future = asyncio.get_running_loop().create_future()
    await attempt("shielded", asyncio.wait_for(asyncio.shield(future), 0.1))
    print(future.cancelled())
    await attempt("shielded", asyncio.wait_for(asyncio.shield(future), 0))
    await attempt("future", asyncio.wait_for(future, 0.1))
    print(future.cancelled())


async def waiting_is_cancelled(limit):
    task = asyncio.create_task(asyncio.wait_for(slow("cancel"), limit))
    await asyncio.sleep(0.1)
    task.cancel("waiter")
    await task


async def main():
    await attempt("states", states())
    await attempt("swallowed", swallowed())
    await attempt("replaced", replaced(ValueError))
    await attempt("replaced", replaced(KeyboardInterrupt))
    await attempt("replaced in group", replaced(ValueError, True))
    await attempt("replaced from None", replaced_from_none())
    await attempt("past", past())
    await attempt("zero", zero())
    await attempt("too late", too_late())
    for outer, inner in ((0.1, 0.2), (0.2, 0.1), (0.1, 0.1), (None, 0.1), (0, 0), (0.1, None)):
        await attempt(f"nested {outer} {inner}", nested(outer, inner))
    await attempt("both", nested_both_swallowed())
    for delay in (0.05, 0.1, 0.2):
        await attempt(f"outside {delay}", outside_too(delay))
    await attempt("cleanup", asyncio.wait_for(in_cleanup(), 1))
    await attempt("cancelled before", cancelled_before())
    await waits()
    for limit in (0, 0.5, None):
        await attempt("waiting cancelled", waiting_is_cancelled(limit))


asyncio.run(main())
