"""Development tool: CPython's event loop in virtual time, with a log of every tick.

Built on the interpreter's own asyncio, and imported before ours takes its name.
"""

import asyncio as real
import asyncio.base_events
import heapq
import itertools
import weakref

CTask = real.Task


class Deadlock(BaseException):
    """Nothing is ready, and no timer is set."""


class InsertionSet(set):
    """A set that iterates in insertion order, which is what our machine's sets do."""

    def __init__(self, items=()):
        super().__init__()
        self._order = {}
        for item in items:
            self.add(item)

    def __iter__(self):
        return iter(self._order)

    def add(self, item):
        super().add(item)
        self._order.setdefault(item)

    def discard(self, item):
        super().discard(item)
        self._order.pop(item, None)

    def remove(self, item):
        super().remove(item)
        self._order.pop(item, None)

    def clear(self):
        super().clear()
        self._order.clear()


class OrderedTimer(real.TimerHandle):
    """A timer that fires after those of the same deadline that were set before it."""

    sequence = itertools.count()

    def __init__(self, when, callback, args, loop, context=None):
        super().__init__(round(when * 1e9) / 1e9, callback, args, loop, context)
        self.key = (round(when * 1e9), next(self.sequence))

    def __lt__(self, other):
        return self.key < other.key


class VirtualLoop(asyncio.base_events.BaseEventLoop):
    """Time stands still while anything is ready, and then jumps to the next timer."""

    ticks = []

    def __init__(self):
        super().__init__()
        self._now = 0
        self._created = []
        self._signals = {}

    def time(self):
        return self._now / 1e9

    def create_task(self, coro, **options):
        task = super().create_task(coro, **options)
        self._created.append(weakref.ref(task))
        return task

    def call_at(self, when, callback, *args, context=None):
        if when is None:
            raise TypeError("when cannot be None")
        self._check_closed()
        timer = OrderedTimer(when, callback, args, self, context)
        heapq.heappush(self._scheduled, timer)
        timer._scheduled = True
        return timer

    def _run_once(self):
        self._advance()
        tick = []
        self.ticks.append((self.time(), tick))
        for _ in range(len(self._ready)):
            handle = self._ready.popleft()
            if not handle._cancelled:
                tick.append(self._label(handle._callback))
                handle._run()

    def _advance(self):
        while self._scheduled and self._scheduled[0]._cancelled:
            heapq.heappop(self._scheduled)._scheduled = False
        if not self._ready and not self._stopping:
            if not self._scheduled:
                raise Deadlock
            self._now = max(self._now, self._scheduled[0].key[0])
        while self._scheduled and self._scheduled[0].key[0] <= self._now:
            timer = heapq.heappop(self._scheduled)
            timer._scheduled = False
            if not timer._cancelled:
                self._ready.append(timer)

    @staticmethod
    def _label(callback):
        owner = getattr(callback, "__self__", None)
        return owner.get_name() if isinstance(owner, CTask) else "callback"

    def _write_to_self(self):
        pass

    def _process_events(self, events):
        pass

    def add_signal_handler(self, number, callback, *args):
        self._signals[number] = (callback, args)

    def remove_signal_handler(self, number):
        return self._signals.pop(number, None) is not None

    def run_in_executor(self, executor, function, *args):
        future = self.create_future()
        try:
            future.set_result(function(*args))
        except Exception as error:
            future.set_exception(error)
        return future


_all_tasks = real.all_tasks


def all_tasks(loop=None):
    """all_tasks in order of creation."""
    loop = loop or real.get_running_loop()
    alive = _all_tasks(loop)
    if not isinstance(loop, VirtualLoop):
        return alive
    created = [each() for each in loop._created]
    ordered = InsertionSet(task for task in created if task in alive)
    for task in alive:
        ordered.add(task)
    return ordered
