"""CPython's accelerated Task, reporting its transitions to the trace."""

import asyncio
import gc

STEP = "TaskStepMethWrapper"
WAKEUP = "task_wakeup"


def stepped_task(callback):
    """The task whose step or wake-up `callback` is, or None for any other callback."""
    if type(callback).__name__ == STEP:
        return next((x for x in gc.get_referents(callback) if isinstance(x, asyncio.Task)), None)
    if getattr(callback, "__name__", None) == WAKEUP:
        owner = getattr(callback, "__self__", None)
        return owner if isinstance(owner, asyncio.Task) else None
    return None


def run_step(task, handle, trace):
    """Run a handle that steps `task`, between the events that say so."""
    if task.done():
        handle._run()
        return
    trace.event("run", task.get_name())
    try:
        handle._run()
    finally:
        report_state(task, trace)


def report_state(task, trace):
    """Report what a step has left the task in."""
    name = task.get_name()
    if not task.done():
        trace.event("suspend", name)
    elif task.cancelled():
        trace.event("cancelled", name)
    elif task._exception is not None:
        trace.event("failed", name, type(task._exception).__name__)
    else:
        trace.event("done", name)


def traced_task_class(trace):
    """A Task whose creation and cancellation show in the trace.

    A cancel that is passed on to the task waited for is reported by that task first: each cancel()
    is reported when it returns.
    """

    class Task(asyncio.Task):
        def __init__(self, *args, eager_start=False, **options):
            loop = options.get("loop")
            if eager_start and loop is not None and loop.is_running():
                self._start_eagerly(args, options)
                return
            super().__init__(*args, **options)
            trace.event("new", self.get_name())

        def _start_eagerly(self, args, options):
            events = [trace.event("new", None), trace.event("run", None)]
            super().__init__(*args, eager_start=True, **options)
            for event in events:
                event[1] = self.get_name()
            report_state(self, trace)

        def cancel(self, msg=None):
            cancelled = super().cancel(msg)
            if cancelled:
                trace.event("cancel", self.get_name())
            return cancelled

    Task.__qualname__ = "Task"
    Task.__module__ = "_asyncio"
    return Task
