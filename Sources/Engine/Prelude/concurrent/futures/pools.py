"""Pools of simulated threads; a pool of processes is one of threads here."""

import threading
from collections import deque

from .base import BrokenExecutor, Executor, Future

_pools = []


class BrokenThreadPool(BrokenExecutor):
    """A pool whose initializer failed."""


class BrokenProcessPool(BrokenExecutor):
    """A pool whose initializer failed."""


BrokenThreadPool.__module__, BrokenProcessPool.__module__ = "concurrent.futures.thread", "concurrent.futures.process"


class _Job:
    def __init__(self, future, fn, args, kwargs):
        self.future, self.fn, self.args, self.kwargs = future, fn, args, kwargs

    def run(self):
        if not self.future.set_running_or_notify_cancel():
            return
        try:
            result = self.fn(*self.args, **self.kwargs)
        except KeyboardInterrupt:
            raise
        except BaseException as error:
            self.future.set_exception(error)
        else:
            self.future.set_result(result)


class ThreadPoolExecutor(Executor):
    """Makes calls in threads, at most so many at once."""
    _counter = 0
    _broken_kind = BrokenThreadPool

    def __init__(self, max_workers=None, thread_name_prefix="", initializer=None, initargs=(), **options):
        from os import process_cpu_count
        if max_workers is None:
            max_workers = min(32, (process_cpu_count() or 1) + 4)
        if max_workers <= 0:
            raise ValueError("max_workers must be greater than 0")
        if initializer is not None and not callable(initializer):
            raise TypeError("initializer must be a callable")
        self._max_workers, self._initializer, self._initargs = max_workers, initializer, initargs
        self._jobs, self._threads, self._idle = deque(), [], []
        self._shutdown, self._broken = False, False
        if not thread_name_prefix:
            thread_name_prefix = f"ThreadPoolExecutor-{ThreadPoolExecutor._counter}"
            ThreadPoolExecutor._counter += 1
        self._thread_name_prefix = thread_name_prefix

    def submit(self, fn, /, *args, **kwargs):
        """Has a call made by a thread of the pool: at once, if one is free."""
        if self._broken:
            raise self._broken_kind("A thread initializer failed, the thread pool is not usable anymore")
        if self._shutdown:
            raise RuntimeError("cannot schedule new futures after shutdown")
        future = Future()
        self._jobs.append(_Job(future, fn, args, kwargs))
        if self._idle:
            import _threads
            _threads.wake(self._idle.pop(0))
        elif len(self._threads) < self._max_workers:
            name = f"{self._thread_name_prefix}_{len(self._threads)}"
            thread = self._make_thread(name)
            self._threads.append(thread)
            if not _pools:
                threading._register_atexit(_end_pools)
            if self not in _pools:
                _pools.append(self)
            thread.start()
        return future

    def _make_thread(self, name):
        thread = threading.Thread(name=name, target=self._work)
        thread._daemonic = False
        return thread

    def _work(self):
        import _threads
        if self._initializer is not None and not self._begin():
            return
        while True:
            while self._jobs:
                self._jobs.popleft().run()
            if self._shutdown:
                return
            self._idle.append(_threads.current())
            _threads.wait()

    def _begin(self):
        try:
            self._initializer(*self._initargs)
            return True
        except BaseException:
            import logging
            logging.getLogger("concurrent.futures").critical("Exception in initializer:", exc_info=True)
            self._broken = True
            while self._jobs:
                self._jobs.popleft().future.set_exception(
                    self._broken_kind("A thread initializer failed, the thread pool is not usable anymore"))
            return False

    def shutdown(self, wait=True, *, cancel_futures=False):
        """Takes no more calls, and waits for those that are under way."""
        import _threads
        self._shutdown = True
        if cancel_futures:
            while self._jobs:
                self._jobs.popleft().future.cancel()
        while self._idle:
            _threads.wake(self._idle.pop())
        if wait:
            for thread in self._threads:
                thread.join()


class ProcessPoolExecutor(ThreadPoolExecutor):
    """Makes calls in threads too: there is one process here."""
    _broken_kind = BrokenProcessPool

    def __init__(self, max_workers=None, mp_context=None, initializer=None, initargs=(), *, max_tasks_per_child=None):
        from os import process_cpu_count
        if max_workers is not None and max_workers <= 0:
            raise ValueError("max_workers must be greater than 0")
        super().__init__(max_workers or process_cpu_count(), "SpawnProcess", initializer, initargs)


def _end_pools():
    while _pools:
        _pools.pop().shutdown(wait=True)


for _kind, _module in ((ThreadPoolExecutor, "thread"), (ProcessPoolExecutor, "process")):
    _kind.__module__ = f"concurrent.futures.{_module}"
