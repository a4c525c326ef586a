"""timeout: a deadline for a block of code."""

from _asyncio import CancelledError, current_task, get_running_loop

__all__ = ("Timeout", "timeout", "timeout_at")

# The words are those that the representation shows.
_CREATED = "created"
_ACTIVE = "active"
_EXPIRING = "expiring"
_EXPIRED = "expired"
_FINISHED = "finished"


def timeout(delay):
    """Make a deadline `delay` seconds from now for an `async with`; None is never."""
    loop = get_running_loop()
    return Timeout(None if delay is None else loop.time() + delay)


def timeout_at(when):
    """Make a deadline at the loop's time `when` for an `async with`; None is never."""
    return Timeout(when)


class Timeout:
    """An `async with` block with a deadline.

    At the deadline the task is cancelled. When that CancelledError leaves the block, and
    nobody else asked for a cancellation meanwhile, it turns into TimeoutError.
    """

    def __init__(self, when):
        self._state = _CREATED
        self._when = when
        self._task = None
        self._alarm = None
        self._cancels_before = 0

    def __repr__(self):
        if self._state != _ACTIVE:
            return f"<Timeout [{self._state}]>"
        when = None if self._when is None else round(self._when, 3)
        return f"<Timeout [{self._state}] when={when}>"

    def when(self):
        """Give the deadline in the loop's time, or None."""
        return self._when

    def expired(self):
        """Did the deadline pass while the block ran?"""
        return self._state == _EXPIRING or self._state == _EXPIRED

    def reschedule(self, when):
        """Move the deadline; None takes it away."""
        if self._state != _ACTIVE:
            if self._state == _CREATED:
                raise RuntimeError("Timeout has not been entered")
            raise RuntimeError(f"Cannot change state of {self._state} Timeout")
        self._when = when
        self._disarm()
        if when is not None:
            loop = get_running_loop()
            if when <= loop.time():
                self._alarm = loop.call_soon(self._on_timeout)
            else:
                self._alarm = loop.call_at(when, self._on_timeout)

    async def __aenter__(self):
        if self._state != _CREATED:
            raise RuntimeError("Timeout has already been entered")
        task = current_task()
        if task is None:
            raise RuntimeError("Timeout should be used inside a task")
        self._state = _ACTIVE
        self._task = task
        self._cancels_before = task.cancelling()
        self.reschedule(self._when)
        return self

    async def __aexit__(self, kind, error, traceback):
        self._disarm()
        if self._state == _ACTIVE:
            self._state = _FINISHED
        elif self._state == _EXPIRING:
            self._state = _EXPIRED
            # More requests than before the block: somebody else's, which must go on.
            ours_alone = self._task.uncancel() <= self._cancels_before
            if ours_alone and error is not None:
                if isinstance(error, CancelledError):
                    raise TimeoutError from error
                _note_timeout(error)

    def _on_timeout(self):
        self._task.cancel()
        self._state = _EXPIRING
        self._alarm = None

    def _disarm(self):
        if self._alarm is not None:
            self._alarm.cancel()
            self._alarm = None


def _note_timeout(error):
    # The block answered the cancellation with an error of its own: the error goes on, and
    # its history says TimeoutError where it said CancelledError.
    _put_timeout_into_history(error)
    if isinstance(error, ExceptionGroup):
        for member in error.exceptions:
            _put_timeout_into_history(member)


def _put_timeout_into_history(error):
    while error.__context__ is not None:
        if isinstance(error.__context__, CancelledError):
            expiry = TimeoutError()
            expiry.__context__ = expiry.__cause__ = error.__context__
            error.__context__ = expiry
            return
        error = error.__context__
