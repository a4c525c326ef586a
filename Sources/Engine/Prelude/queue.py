"""Queues between simulated threads."""

from collections import deque
from heapq import heappop, heappush
from threading import Condition, Lock
from time import monotonic

__all__ = ["Empty", "Full", "ShutDown", "Queue", "PriorityQueue", "LifoQueue", "SimpleQueue"]


class Empty(Exception):
    """Nothing is in the queue."""


class Full(Exception):
    """No room is in the queue."""


class ShutDown(Exception):
    """The queue is shut down."""


class Queue:
    """First in, first out."""

    def __init__(self, maxsize=0):
        self.maxsize = maxsize
        self._init(maxsize)
        self.mutex = Lock()
        self.not_empty, self.not_full = Condition(self.mutex), Condition(self.mutex)
        self.all_tasks_done = Condition(self.mutex)
        self.unfinished_tasks, self.is_shutdown = 0, False

    def _init(self, maxsize):
        self.queue = deque()

    def _qsize(self):
        return len(self.queue)

    def _put(self, item):
        self.queue.append(item)

    def _get(self):
        return self.queue.popleft()

    def qsize(self):
        """How many items there are."""
        return self._qsize()

    def empty(self):
        """Whether there are none."""
        return not self._qsize()

    def full(self):
        """Whether there is no room."""
        return 0 < self.maxsize <= self._qsize()

    def put(self, item, block=True, timeout=None):
        """Puts an item in, when there is room."""
        with self.not_full:
            if self.is_shutdown:
                raise ShutDown
            if self.maxsize > 0:
                self._wait(self.not_full, self.full, block, timeout, Full)
                if self.is_shutdown:
                    raise ShutDown
            self._put(item)
            self.unfinished_tasks += 1
            self.not_empty.notify()

    def get(self, block=True, timeout=None):
        """Takes an item out, when there is one."""
        with self.not_empty:
            self._wait(self.not_empty, lambda: self.empty() and not self.is_shutdown, block, timeout, Empty)
            if self.is_shutdown and self.empty():
                raise ShutDown
            item = self._get()
            self.not_full.notify()
            return item

    def _wait(self, condition, blocked, block, timeout, error):
        if not block:
            if blocked():
                raise error
            return
        if timeout is not None and timeout < 0:
            raise ValueError("'timeout' must be a non-negative number")
        end = None if timeout is None else monotonic() + timeout
        while blocked():
            left = None if end is None else end - monotonic()
            if left is not None and left <= 0:
                raise error
            condition.wait(left)

    def put_nowait(self, item):
        """Puts an item in; Full if there is no room."""
        return self.put(item, block=False)

    def get_nowait(self):
        """Takes an item out; Empty if there is none."""
        return self.get(block=False)

    def task_done(self):
        """Says that an item was dealt with."""
        with self.all_tasks_done:
            if self.unfinished_tasks <= 0:
                raise ValueError("task_done() called too many times")
            self.unfinished_tasks -= 1
            if not self.unfinished_tasks:
                self.all_tasks_done.notify_all()

    def join(self):
        """Waits until all items were dealt with."""
        with self.all_tasks_done:
            while self.unfinished_tasks:
                self.all_tasks_done.wait()

    def shutdown(self, immediate=False):
        """Takes nothing more."""
        with self.mutex:
            self.is_shutdown = True
            if immediate:
                while self._qsize():
                    self._get()
                    self.unfinished_tasks = max(self.unfinished_tasks - 1, 0)
                self.all_tasks_done.notify_all()
            self.not_empty.notify_all()
            self.not_full.notify_all()

    def __class_getitem__(cls, item):
        from types import GenericAlias
        return GenericAlias(cls, item)


class PriorityQueue(Queue):
    """The least item first."""

    def _init(self, maxsize):
        self.queue = []

    def _put(self, item):
        heappush(self.queue, item)

    def _get(self):
        return heappop(self.queue)


class LifoQueue(Queue):
    """Last in, first out."""

    def _init(self, maxsize):
        self.queue = []

    def _get(self):
        return self.queue.pop()


class SimpleQueue:
    """First in, first out, without a limit."""

    def __init__(self):
        self._inner = Queue()
        self.qsize, self.empty, self.get_nowait = self._inner.qsize, self._inner.empty, self._inner.get_nowait

    def put(self, item, block=True, timeout=None):
        """Puts an item in."""
        self._inner.put(item)

    put_nowait = put

    def get(self, block=True, timeout=None):
        """Takes an item out, when there is one."""
        return self._inner.get(block, timeout)


SimpleQueue.__module__ = "_queue"
Empty.__module__ = "_queue"
