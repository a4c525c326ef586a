"""CPython's selector event loop, iterated in virtual time."""

import asyncio
import heapq
import itertools
import selectors

from . import verdict
from .clock import to_nanoseconds
from .ordered_set import OrderedSet
from .traced_task import run_step, stepped_task


class ImmediateSelector(selectors.DefaultSelector):
    """Looks at the self-pipe and never waits."""

    def select(self, timeout=None):
        return super().select(0)


def shutdown_codes():
    """The code of the loop's coroutines whose ticks the contract leaves out."""
    base = asyncio.BaseEventLoop
    return {base.shutdown_asyncgens.__code__, base.shutdown_default_executor.__code__}


def virtual_loop_class(world):
    """The loop class of a world: an object with `clock`, `trace`, `signals` and `max_ticks`."""
    clock, trace = world.clock, world.trace
    shutdown = shutdown_codes()

    class VirtualLoop(asyncio.SelectorEventLoop):
        def __init__(self, selector=None):
            super().__init__(ImmediateSelector())
            self._asyncgens.data = OrderedSet()
            self._timers = []
            self._timer_numbers = itertools.count()
            self._hidden_ticks = 0

        def time(self):
            return clock.seconds()

        def call_at(self, when, callback, *args, context=None):
            if when is None:
                raise TypeError("when cannot be None")
            self._check_closed()
            if self._debug:
                self._check_thread()
                self._check_callback(callback, "call_at")
            timer = asyncio.TimerHandle(when, callback, args, self, context)
            timer._scheduled = True
            deadline = to_nanoseconds(when)
            if deadline is not None:
                heapq.heappush(self._timers, (deadline, next(self._timer_numbers), timer))
            return timer

        def run_until_complete(self, future):
            if getattr(future, "cr_code", None) not in shutdown:
                return super().run_until_complete(future)
            was_paused, trace.paused = trace.paused, True
            try:
                return super().run_until_complete(future)
            finally:
                trace.paused = was_paused

        def run_in_executor(self, executor, func, *args):
            raise NotImplementedError("no threads in virtual time")

        def close(self):
            if not self.is_running():
                self._timers.clear()
            super().close()

        def _run_once(self):
            target = self._next_time()
            self._check_limit()
            trace.begin_tick()
            try:
                clock.move_to(target)
                self._process_events(self._selector.select(0))
                self._take_due_timers()
                self._run_ready()
            finally:
                trace.end_tick()

        def _next_time(self):
            """Where the clock stands in the coming iteration; a deadlock ends the program here."""
            while self._timers and self._timers[0][2].cancelled():
                heapq.heappop(self._timers)
            if self._ready or self._stopping:
                return clock.now
            times = [self._timers[0][0]] if self._timers else []
            if world.signals.next_time() is not None:
                times.append(world.signals.next_time())
            if not times:
                verdict.end(verdict.DEADLOCK, "deadlock")
            return max(clock.now, min(times))

        def _check_limit(self):
            """Ends the program before a tick beyond the limit; ticks left out are counted apart."""
            ticks = self._hidden_ticks if trace.paused else trace.count
            if world.max_ticks is not None and ticks >= world.max_ticks:
                verdict.end(verdict.TICK_LIMIT, f"over {world.max_ticks} ticks")
            if trace.paused:
                self._hidden_ticks += 1

        def _take_due_timers(self):
            while self._timers and self._timers[0][0] <= clock.now:
                timer = heapq.heappop(self._timers)[2]
                timer._scheduled = False
                self._ready.append(timer)

        def _run_ready(self):
            for _ in range(len(self._ready)):
                handle = self._ready.popleft()
                if handle._cancelled:
                    continue
                task = stepped_task(handle._callback)
                if task is None:
                    handle._run()
                else:
                    run_step(task, handle, trace)
                # What nobody else holds ends here, as in CPython's own loop.
                handle = task = None

    VirtualLoop.__name__ = VirtualLoop.__qualname__ = "_UnixSelectorEventLoop"
    VirtualLoop.__module__ = "asyncio.unix_events"
    return VirtualLoop
