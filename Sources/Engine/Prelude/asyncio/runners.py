"""run: from ordinary code into the loop, and tidily out again."""

import signal
from contextvars import copy_context
from functools import partial

from _asyncio import CancelledError, _get_running_loop, all_tasks

from .coroutines import iscoroutine
from .events import new_event_loop, set_event_loop
from .gathering import gather

__all__ = ("Runner", "run")

_CREATED = "created"
_INITIALIZED = "initialized"
_CLOSED = "closed"

# How long the threads of to_thread() may take to end, in seconds.
_THREADS_MAY_TAKE = 300


def run(main, *, debug=None, loop_factory=None):
    """Make a loop, run the coroutine `main` in it to its end, clean up, close the loop.

    What still runs when main has ended is cancelled and waited for.
    """
    if _get_running_loop() is not None:
        raise RuntimeError("asyncio.run() cannot be called from a running event loop")
    with Runner(debug=debug, loop_factory=loop_factory) as runner:
        return runner.run(main)


class Runner:
    """One loop for several run() calls; closed, with everything in it, at the end."""

    def __init__(self, *, debug=None, loop_factory=None):
        self._state = _CREATED
        self._debug = debug
        self._loop_factory = loop_factory
        self._loop = None
        self._context = None
        self._interrupt_count = 0
        self._made_loop_current = False

    def __enter__(self):
        self._lazy_init()
        return self

    def __exit__(self, kind, error, traceback):
        self.close()

    def get_loop(self):
        """Give the loop, after making it if need be."""
        self._lazy_init()
        return self._loop

    def run(self, coro, *, context=None):
        """Run a coroutine to its end in the loop, and give its result."""
        if not iscoroutine(coro):
            raise ValueError(f"a coroutine was expected, got {coro!r}")
        if _get_running_loop() is not None:
            raise RuntimeError("Runner.run() cannot be called from a running event loop")
        self._lazy_init()
        if context is None:
            context = self._context
        task = self._loop.create_task(coro, context=context)
        handler = self._take_over_sigint(task)
        try:
            return self._run_main_task(task)
        finally:
            if handler is not None and signal.getsignal(signal.SIGINT) is handler:
                signal.signal(signal.SIGINT, signal.default_int_handler)

    def close(self):
        """Cancel what is left, close async generators and threads, close the loop."""
        if self._state != _INITIALIZED:
            return
        loop = self._loop
        try:
            try:
                _cancel_all_tasks(loop)
            finally:
                loop._cancel_all_ended()
            loop.run_until_complete(loop.shutdown_asyncgens())
            loop.run_until_complete(loop.shutdown_default_executor(_THREADS_MAY_TAKE))
        finally:
            if self._made_loop_current:
                set_event_loop(None)
            loop.close()
            self._loop = None
            self._state = _CLOSED

    def _lazy_init(self):
        if self._state == _CLOSED:
            raise RuntimeError("Runner is closed")
        if self._state == _INITIALIZED:
            return
        if self._loop_factory is None:
            self._loop = new_event_loop()
            if not self._made_loop_current:
                set_event_loop(self._loop)
                self._made_loop_current = True
        else:
            self._loop = self._loop_factory()
        if self._debug is not None:
            self._loop.set_debug(self._debug)
        self._context = copy_context()
        self._state = _INITIALIZED

    def _run_main_task(self, task):
        self._interrupt_count = 0
        try:
            return self._loop.run_until_complete(task)
        except CancelledError:
            # Ours, from Ctrl-C, unless others asked for it too.
            if self._interrupt_count > 0:
                uncancel = getattr(task, "uncancel", None)
                if uncancel is not None and uncancel() == 0:
                    raise KeyboardInterrupt()
            raise

    def _take_over_sigint(self, task):
        # A handler that the program installed itself stays.
        if signal.getsignal(signal.SIGINT) is not signal.default_int_handler:
            return None
        handler = partial(self._on_sigint, main_task=task)
        try:
            signal.signal(signal.SIGINT, handler)
        except ValueError:
            return None  # signals cannot be handled here
        return handler

    def _on_sigint(self, signum, frame, main_task):
        # The first Ctrl-C asks main to stop, the second one insists.
        self._interrupt_count += 1
        if self._interrupt_count > 1 or main_task.done():
            raise KeyboardInterrupt()
        main_task.cancel()
        # The loop may be waiting for a timer, and must look again.
        self._loop.call_soon_threadsafe(lambda: None)


def _cancel_all_tasks(loop):
    tasks = all_tasks(loop)
    if not tasks:
        return
    for task in tasks:
        task.cancel()
    loop.run_until_complete(gather(*tasks, return_exceptions=True))
    for task in tasks:
        if not task.cancelled() and task.exception() is not None:
            loop.call_exception_handler({
                "message": "unhandled exception during asyncio.run() shutdown",
                "exception": task.exception(),
                "task": task,
            })
