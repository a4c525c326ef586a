"""as_completed: results in the order in which they come."""

from .coroutines import isawaitable
from .events import get_event_loop
from .queues import Queue
from .scheduling import ensure_future

__all__ = ("as_completed",)


def as_completed(fs, *, timeout=None):
    """Iterate over awaitables in the order in which they finish.

    `async for` gives the finished futures themselves, those passed in included; `for`
    gives coroutines, each of which waits for the next result. Out of time: TimeoutError.
    """
    if isawaitable(fs):
        raise TypeError(f"expects an iterable of awaitables, not {type(fs).__name__}")
    return _AsCompletedIterator(fs, timeout)


class _AsCompletedIterator:
    def __init__(self, awaitables, timeout):
        self._finished = Queue()
        self._timer = None
        loop = get_event_loop()
        self._running = set()
        for awaitable in set(awaitables):
            self._running.add(ensure_future(awaitable, loop=loop))
        self._not_given_out = len(self._running)
        for future in self._running:
            future.add_done_callback(self._handle_completion)
        if self._running and timeout is not None:
            self._timer = loop.call_later(timeout, self._handle_timeout)

    def __iter__(self):
        return self

    def __next__(self):
        if not self._not_given_out:
            raise StopIteration
        self._not_given_out -= 1
        return self._wait_for_one(resolve=True)

    def __aiter__(self):
        return self

    async def __anext__(self):
        if not self._not_given_out:
            raise StopAsyncIteration
        self._not_given_out -= 1
        return await self._wait_for_one()

    def _handle_completion(self, future):
        if not self._running:
            return  # out of time already
        self._running.remove(future)
        self._finished.put_nowait(future)
        if not self._running and self._timer is not None:
            self._timer.cancel()

    def _handle_timeout(self):
        for future in self._running:
            future.remove_done_callback(self._handle_completion)
            self._finished.put_nowait(None)
        self._running.clear()

    async def _wait_for_one(self, resolve=False):
        future = await self._finished.get()
        if future is None:
            raise TimeoutError
        return future.result() if resolve else future
