"""Queues: handing items from task to task."""

from collections import deque
from heapq import heappop, heappush

from .event import Event
from .loop_bound import LoopBound

__all__ = (
    "LifoQueue",
    "PriorityQueue",
    "Queue",
    "QueueEmpty",
    "QueueFull",
    "QueueShutDown",
)


class QueueEmpty(Exception):
    """get_nowait() found nothing."""


class QueueFull(Exception):
    """put_nowait() found no room."""


class QueueShutDown(Exception):
    """The queue was shut down."""


class Queue(LoopBound):
    """First in, first out. With a `maxsize` above 0, putting waits while it is full.

    A subclass changes the order by overriding _init, _put and _get.
    """

    def __init__(self, maxsize=0):
        self._maxsize = maxsize
        self._getters = deque()
        self._putters = deque()
        self._unfinished_tasks = 0
        self._finished = Event()
        self._finished.set()
        self._init(maxsize)
        self._is_shutdown = False

    def _init(self, maxsize):
        self._queue = deque()

    def _put(self, item):
        self._queue.append(item)

    def _get(self):
        return self._queue.popleft()

    @classmethod
    def __class_getitem__(cls, arguments):
        from types import GenericAlias

        return GenericAlias(cls, arguments)

    def __repr__(self):
        return f"<{type(self).__name__} at {id(self):#x} {self._format()}>"

    def __str__(self):
        return f"<{type(self).__name__} {self._format()}>"

    def _format(self):
        text = f"maxsize={self._maxsize!r}"
        if getattr(self, "_queue", None):
            text += f" _queue={list(self._queue)!r}"
        if self._getters:
            text += f" _getters[{len(self._getters)}]"
        if self._putters:
            text += f" _putters[{len(self._putters)}]"
        if self._unfinished_tasks:
            text += f" tasks={self._unfinished_tasks}"
        if self._is_shutdown:
            text += " shutdown"
        return text

    @property
    def maxsize(self):
        """How many items fit in; 0 or less: any number."""
        return self._maxsize

    def qsize(self):
        """How many items are in it."""
        return len(self._queue)

    def empty(self):
        """Is nothing in it?"""
        return not self._queue

    def full(self):
        """Is there no room?"""
        return self._maxsize > 0 and self.qsize() >= self._maxsize

    async def put(self, item):
        """Put an item in, after waiting for room if need be."""
        while self.full():
            if self._is_shutdown:
                raise QueueShutDown
            putter = self._get_loop().create_future()
            self._putters.append(putter)
            try:
                await putter
            except BaseException:
                self._leave_line(putter, self._putters, self.full)
                raise
        return self.put_nowait(item)

    def put_nowait(self, item):
        """Put an item in at once, or raise QueueFull."""
        if self._is_shutdown:
            raise QueueShutDown
        if self.full():
            raise QueueFull
        self._put(item)
        if self._unfinished_tasks == 0:
            self._finished.clear()
        self._unfinished_tasks += 1
        if self._getters:
            self._wakeup_next(self._getters)

    async def get(self):
        """Take an item out, after waiting for one if need be."""
        while self.empty():
            if self._is_shutdown:
                raise QueueShutDown
            getter = self._get_loop().create_future()
            self._getters.append(getter)
            try:
                await getter
            except BaseException:
                self._leave_line(getter, self._getters, self.empty)
                raise
        return self.get_nowait()

    def get_nowait(self):
        """Take an item out at once, or raise QueueEmpty."""
        if self.empty():
            raise QueueShutDown if self._is_shutdown else QueueEmpty
        item = self._get()
        if self._putters:
            self._wakeup_next(self._putters)
        return item

    def _wakeup_next(self, line):
        while line:
            waiter = line.popleft()
            if not waiter.done():
                waiter.set_result(None)
                return

    def _leave_line(self, waiter, line, must_wait):
        waiter.cancel()
        try:
            line.remove(waiter)
        except ValueError:
            pass  # woken up, and so out of the line already
        if not must_wait() and not waiter.cancelled():
            # It was our turn, and we cannot take it: the next one's.
            self._wakeup_next(line)

    def task_done(self):
        """Say that an item that was taken out has been dealt with."""
        if self._unfinished_tasks <= 0:
            raise ValueError("task_done() called too many times")
        self._unfinished_tasks -= 1
        if self._unfinished_tasks == 0:
            self._finished.set()

    async def join(self):
        """Wait until task_done() was called for every item ever put in."""
        if self._unfinished_tasks > 0:
            await self._finished.wait()

    def shutdown(self, immediate=False):
        """End it: no more putting; getting goes on until it is empty.

        With `immediate` the items in it are dropped, and count as dealt with.
        """
        self._is_shutdown = True
        if immediate:
            self._drop_items()
        # All who wait look again, and find it shut down.
        self._wakeup_all(self._getters)
        self._wakeup_all(self._putters)

    def _drop_items(self):
        while not self.empty():
            self._get()
            if self._unfinished_tasks > 0:
                self._unfinished_tasks -= 1
        if self._unfinished_tasks == 0:
            self._finished.set()

    def _wakeup_all(self, line):
        while line:
            self._wakeup_next(line)


class PriorityQueue(Queue):
    """Smallest first; items are often tuples (priority, data)."""

    def _init(self, maxsize):
        self._queue = []

    def _put(self, item):
        heappush(self._queue, item)

    def _get(self):
        return heappop(self._queue)


class LifoQueue(Queue):
    """Last in, first out."""

    def _init(self, maxsize):
        self._queue = []

    def _put(self, item):
        self._queue.append(item)

    def _get(self):
        return self._queue.pop()
