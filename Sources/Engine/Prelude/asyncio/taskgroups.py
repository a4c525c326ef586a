"""TaskGroup: tasks that live and die with a block of code."""

from _asyncio import CancelledError, current_task, get_running_loop

__all__ = ("TaskGroup",)


class TaskGroup:
    """An `async with` block that ends when all of its tasks have ended.

    The first error, in the block or in a task, cancels everything else; all errors then
    leave the block together, as an ExceptionGroup.
    """

    def __init__(self):
        self._entered = False
        self._exiting = False
        self._aborting = False
        self._loop = None
        self._parent_task = None
        self._parent_cancel_requested = False
        self._tasks = set()
        self._errors = []
        self._base_error = None
        self._all_done = None

    def __repr__(self):
        text = "<TaskGroup"
        if self._tasks:
            text += f" tasks={len(self._tasks)}"
        if self._errors:
            text += f" errors={len(self._errors)}"
        if self._aborting:
            text += " cancelling"
        elif self._entered:
            text += " entered"
        return text + ">"

    async def __aenter__(self):
        if self._entered:
            raise RuntimeError(f"TaskGroup {self!r} has already been entered")
        if self._loop is None:
            self._loop = get_running_loop()
        self._parent_task = current_task(self._loop)
        if self._parent_task is None:
            raise RuntimeError(f"TaskGroup {self!r} cannot determine the parent task")
        self._entered = True
        return self

    def create_task(self, coro, *, name=None, context=None):
        """Start a task that belongs to this group."""
        reason = self._reason_to_refuse()
        if reason is not None:
            coro.close()
            raise RuntimeError(f"TaskGroup {self!r} {reason}")
        if context is None:
            task = self._loop.create_task(coro, name=name)
        else:
            task = self._loop.create_task(coro, name=name, context=context)
        if task.done():  # an eager task can be
            self._on_task_done(task)
        else:
            self._tasks.add(task)
            task.add_done_callback(self._on_task_done)
        return task

    def _reason_to_refuse(self):
        if not self._entered:
            return "has not been entered"
        if self._exiting and not self._tasks:
            return "is finished"
        if self._aborting:
            return "is shutting down"
        return None

    async def __aexit__(self, kind, error, traceback):
        self._exiting = True
        cancellation = None
        if error is not None:
            if isinstance(error, CancelledError):
                cancellation = error
            self._note_base_error(error)
            if not self._aborting:
                self._abort()
        if self._tasks:
            cancellation = await self._wait_for_tasks(cancellation)
        if self._base_error is not None:
            raise self._base_error
        # The cancel of the parent that this group asked for ends here.
        if self._parent_cancel_requested and self._parent_task.uncancel() == 0:
            cancellation = None
        if cancellation is not None and not self._errors:
            raise cancellation
        if error is not None and not isinstance(error, CancelledError):
            self._errors.append(error)
        if self._errors:
            self._raise_errors()

    async def _wait_for_tasks(self, cancellation):
        """Wait until the group is empty; give the cancellation to pass on, or None."""
        while self._tasks:
            self._all_done = self._loop.create_future()
            try:
                await self._all_done
            except CancelledError as request:
                # The parent can be cancelled many times while its tasks wind up.
                if not self._aborting:
                    cancellation = request
                    self._abort()
            self._all_done = None
        return cancellation

    def _raise_errors(self):
        # A cancel from outside loses to the errors; asked for again, it arrives at the
        # parent's next await, and the count stays what it was.
        if self._parent_task.cancelling():
            self._parent_task.uncancel()
            self._parent_task.cancel()
        errors = self._errors
        self._errors = None
        raise BaseExceptionGroup("unhandled errors in a TaskGroup", errors) from None

    def _abort(self):
        self._aborting = True
        for task in self._tasks:
            if not task.done():
                task.cancel()

    def _note_base_error(self, error):
        # These two mean "end the program": they leave the group bare, not in a group.
        if self._base_error is None and isinstance(error, (SystemExit, KeyboardInterrupt)):
            self._base_error = error

    def _on_task_done(self, task):
        self._tasks.discard(task)
        if self._all_done is not None and not self._tasks and not self._all_done.done():
            self._all_done.set_result(True)
        if task.cancelled():
            return
        error = task.exception()
        if error is not None:
            self._errors.append(error)
            self._note_base_error(error)
            self._react_to_error(task, error)

    def _react_to_error(self, task, error):
        if self._parent_task.done():
            self._loop.call_exception_handler({
                "message": f"Task {task!r} has errored out but its parent "
                f"task {self._parent_task} is already completed",
                "exception": error,
                "task": task,
            })
        elif not self._aborting and not self._parent_cancel_requested:
            # Still inside the block: the cancel gets the parent out of what it awaits.
            self._abort()
            self._parent_cancel_requested = True
            self._parent_task.cancel()
