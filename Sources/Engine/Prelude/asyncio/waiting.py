"""wait and wait_for: waiting for tasks that somebody else may own."""

from functools import partial

from _asyncio import CancelledError, get_running_loop

from .coroutines import iscoroutine
from .futures import isfuture
from .scheduling import ensure_future
from .timeouts import timeout as _timeout

__all__ = ("ALL_COMPLETED", "FIRST_COMPLETED", "FIRST_EXCEPTION", "wait", "wait_for")

FIRST_COMPLETED = "FIRST_COMPLETED"
FIRST_EXCEPTION = "FIRST_EXCEPTION"
ALL_COMPLETED = "ALL_COMPLETED"


async def wait(fs, *, timeout=None, return_when=ALL_COMPLETED):
    """Wait for the futures until `return_when` is met; give two sets: done, pending.

    Running out of time is no error here, and nothing is cancelled.
    """
    if isfuture(fs) or iscoroutine(fs):
        raise TypeError(f"expect a list of futures, not {type(fs).__name__}")
    if not fs:
        raise ValueError("Set of Tasks/Futures is empty.")
    if return_when not in (FIRST_COMPLETED, FIRST_EXCEPTION, ALL_COMPLETED):
        raise ValueError(f"Invalid return_when value: {return_when}")
    futures = set(fs)
    for future in futures:
        if iscoroutine(future):
            raise TypeError("Passing coroutines is forbidden, use tasks explicitly.")
    await _wait(futures, timeout, return_when, get_running_loop())
    return _split_by_done(futures)


async def _wait(futures, timeout, return_when, loop):
    assert futures, "Set of Futures is empty."
    waiter = loop.create_future()
    timer = None
    if timeout is not None:
        timer = loop.call_later(timeout, _release_waiter, waiter)
    missing = len(futures)

    def _on_completion(future):
        nonlocal missing
        missing -= 1
        if missing <= 0 or _ends_wait(future, return_when):
            if timer is not None:
                timer.cancel()
            _release_waiter(waiter)

    for future in futures:
        future.add_done_callback(_on_completion)
    try:
        await waiter
    finally:
        if timer is not None:
            timer.cancel()
        for future in futures:
            future.remove_done_callback(_on_completion)


def _ends_wait(future, return_when):
    if return_when == FIRST_EXCEPTION:
        return not future.cancelled() and future.exception() is not None
    return return_when == FIRST_COMPLETED


def _split_by_done(futures):
    done = set()
    pending = set()
    for future in futures:
        if future.done():
            done.add(future)
        else:
            pending.add(future)
    return done, pending


def _release_waiter(waiter, *args):
    if not waiter.done():
        waiter.set_result(None)


async def wait_for(fut, timeout):
    """Await `fut` for at most `timeout` seconds, then cancel it: TimeoutError.

    What swallows the cancellation and returns a value gets its value through.
    """
    if timeout is not None and timeout <= 0:
        return await _result_without_waiting(fut)
    async with _timeout(timeout):
        return await fut


async def _result_without_waiting(awaitable):
    future = ensure_future(awaitable)
    if future.done():
        return future.result()
    await _cancel_and_wait(future)
    try:
        return future.result()
    except CancelledError as cancellation:
        raise TimeoutError from cancellation


async def _cancel_and_wait(future):
    # Not by awaiting the future: a cancel of ours must not look like the end of it.
    waiter = get_running_loop().create_future()
    callback = partial(_release_waiter, waiter)
    future.add_done_callback(callback)
    try:
        future.cancel()
        await waiter
    finally:
        future.remove_done_callback(callback)
