"""The way to and from other threads."""

from contextvars import copy_context

from _asyncio import get_running_loop

from .coroutines import iscoroutine
from .scheduling import ensure_future

__all__ = ("run_coroutine_threadsafe", "to_thread")


async def to_thread(func, /, *args, **kwargs):
    """Call a blocking function in another thread, and wait for its result here."""
    loop = get_running_loop()
    call = _ThreadCall(copy_context(), func, args, kwargs)
    return await loop.run_in_executor(None, call)


class _ThreadCall:
    # A call in a context.
    def __init__(self, context, func, args, kwargs):
        self._context, self._func, self._args, self._kwargs = context, func, args, kwargs

    def __call__(self):
        from _threads import swap_context
        before = swap_context(self._context)
        try:
            return self._func(*self._args, **self._kwargs)
        finally:
            swap_context(before)


def run_coroutine_threadsafe(coro, loop):
    """Start a coroutine in a loop from another thread; give that thread's future."""
    if not iscoroutine(coro):
        raise TypeError("A coroutine object is required")
    from concurrent.futures import Future as ThreadFuture

    future = ThreadFuture()

    def start():
        try:
            _report_to_thread(ensure_future(coro, loop=loop), future)
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as error:
            if future.set_running_or_notify_cancel():
                future.set_exception(error)
            raise

    loop.call_soon_threadsafe(start)
    return future


def _report_to_thread(task, thread_future):
    """Copy the task's outcome into the thread's future, and a cancel back."""

    def cancel_task(thread_future):
        if thread_future.cancelled():
            task.get_loop().call_soon_threadsafe(task.cancel)

    def report(task):
        if task.cancelled():
            thread_future.cancel()
        if not thread_future.set_running_or_notify_cancel():
            return
        if task.exception() is None:
            thread_future.set_result(task.result())
        else:
            thread_future.set_exception(task.exception())

    thread_future.add_done_callback(cancel_task)
    task.add_done_callback(report)


def follow_thread_future(thread_future, loop):
    """Make a future of the loop that ends as the thread's future does."""
    future = loop.create_future()

    def copy_outcome():
        if future.cancelled():
            return
        if thread_future.cancelled():
            future.cancel()
        elif thread_future.exception() is None:
            future.set_result(thread_future.result())
        else:
            future.set_exception(thread_future.exception())

    def on_thread_done(thread_future):
        if not loop.is_closed():
            loop.call_soon_threadsafe(copy_outcome)

    def pass_cancel_on(future):
        if future.cancelled():
            thread_future.cancel()

    future.add_done_callback(pass_cancel_on)
    thread_future.add_done_callback(on_thread_done)
    return future
