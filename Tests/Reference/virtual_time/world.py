"""One process made into one virtual world: clock, signals, trace and the loop that uses them."""

import asyncio
import random
import signal
import sys

from . import sites, time_module, traced_output, verdict
from .clock import Clock
from .loop import virtual_loop_class
from .ordered_set import OrderedSet
from .scheduled_signals import ScheduledSignals
from .trace import Trace
from .traced_task import traced_task_class


class World:
    """The parts of a virtual world, made for `options` and installed in this process for good."""

    def __init__(self, options):
        self.clock = Clock()
        self.signals = ScheduledSignals(options.signals)
        self.clock.signals = self.signals
        self.trace = Trace(self.clock)
        self.max_ticks = options.max_ticks
        self.output = traced_output.install(self.trace)
        verdict.before_exit(self.flush)
        signal.signal(signal.SIGINT, signal.default_int_handler)
        time_module.install(self.clock)
        random.seed(options.seed)
        sys.modules["aiohttp"] = sites.aiohttp_module(options.sites)
        self._install_asyncio()

    def _install_asyncio(self):
        loop_class = virtual_loop_class(self)
        asyncio.unix_events._UnixDefaultEventLoopPolicy._loop_factory = loop_class
        asyncio.SelectorEventLoop = asyncio.EventLoop = loop_class
        asyncio.Task = asyncio.tasks.Task = task_class = traced_task_class(self.trace)
        eager = asyncio.create_eager_task_factory(task_class)
        asyncio.eager_task_factory = asyncio.tasks.eager_task_factory = eager
        asyncio.tasks._scheduled_tasks.data = OrderedSet()
        asyncio.runners._cancel_all_tasks = self._ending_the_trace(asyncio.runners._cancel_all_tasks)

    def _ending_the_trace(self, cancel_all_tasks):
        def cancel_all_then_close(loop):
            try:
                cancel_all_tasks(loop)
            finally:
                self.trace.close()
        return cancel_all_then_close

    def flush(self):
        """Write out what the program has printed."""
        try:
            self.output.flush()
        except ValueError:
            pass  # the program closed its stdout
