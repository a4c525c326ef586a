"""Futures of executors, and waiting for them."""

from threading import Condition, Event

FIRST_COMPLETED, FIRST_EXCEPTION, ALL_COMPLETED = "FIRST_COMPLETED", "FIRST_EXCEPTION", "ALL_COMPLETED"
PENDING, RUNNING, CANCELLED, FINISHED = "PENDING", "RUNNING", "CANCELLED", "FINISHED"
CANCELLED_AND_NOTIFIED = "CANCELLED_AND_NOTIFIED"
TimeoutError = TimeoutError


class Error(Exception):
    """The base of what is raised here."""


class CancelledError(Error):
    """The call was cancelled."""


class InvalidStateError(Error):
    """A future cannot do that in its state."""


class BrokenExecutor(RuntimeError):
    """An executor that does not work any more."""


for _kind in (Error, CancelledError, InvalidStateError, BrokenExecutor):
    _kind.__module__ = "concurrent.futures._base"


class Future:
    """What becomes of a call."""

    def __init__(self):
        self._condition = Condition()
        self._state, self._result, self._exception, self._done_callbacks = PENDING, None, None, []

    def _run_callbacks(self):
        for callback in self._done_callbacks:
            self._call(callback)

    def _call(self, callback):
        try:
            callback(self)
        except Exception:
            import logging
            logging.getLogger("concurrent.futures").exception("exception calling callback for %r", self)

    def __repr__(self):
        state = {PENDING: "pending", RUNNING: "running", FINISHED: "finished"}.get(self._state, "cancelled")
        if self._state == FINISHED:
            outcome = (f"raised {type(self._exception).__name__}" if self._exception
                       else f"returned {type(self._result).__name__}")
            return f"<{type(self).__name__} at {id(self):#x} state={state} {outcome}>"
        return f"<{type(self).__name__} at {id(self):#x} state={state}>"

    def cancel(self):
        """Cancels the call, if it has not begun; whether it is cancelled."""
        with self._condition:
            if self._state in (RUNNING, FINISHED):
                return False
            if self._state in (CANCELLED, CANCELLED_AND_NOTIFIED):
                return True
            self._state = CANCELLED
            self._condition.notify_all()
        self._run_callbacks()
        return True

    def cancelled(self):
        """Whether the call was cancelled."""
        return self._state in (CANCELLED, CANCELLED_AND_NOTIFIED)

    def running(self):
        """Whether the call is being made."""
        return self._state == RUNNING

    def done(self):
        """Whether the call has ended or was cancelled."""
        return self._state in (CANCELLED, CANCELLED_AND_NOTIFIED, FINISHED)

    def _outcome(self):
        if self.cancelled():
            raise CancelledError()
        if self._exception is not None:
            raise self._exception
        return self._result

    def add_done_callback(self, fn):
        """Has something called when the call has ended."""
        if not self.done():
            self._done_callbacks.append(fn)
        else:
            self._call(fn)

    def _wait(self, timeout):
        with self._condition:
            if not self.done():
                self._condition.wait_for(self.done, timeout)
            if not self.done():
                raise TimeoutError()

    def result(self, timeout=None):
        """What the call gave, when it has ended."""
        self._wait(timeout)
        return self._outcome()

    def exception(self, timeout=None):
        """What the call raised, when it has ended."""
        self._wait(timeout)
        if self.cancelled():
            raise CancelledError()
        return self._exception

    def set_running_or_notify_cancel(self):
        """Says that the call begins; whether it is still wanted."""
        with self._condition:
            if self._state == CANCELLED:
                self._state = CANCELLED_AND_NOTIFIED
                self._condition.notify_all()
                return False
            if self._state == PENDING:
                self._state = RUNNING
                return True
            raise RuntimeError("Future in unexpected state")

    def _finish(self, result, exception):
        with self._condition:
            if self.done():
                raise InvalidStateError(f"{self._state}: {self!r}")
            self._result, self._exception, self._state = result, exception, FINISHED
            self._condition.notify_all()
        self._run_callbacks()

    def set_result(self, result):
        """Says what the call gave."""
        self._finish(result, None)

    def set_exception(self, exception):
        """Says what the call raised."""
        self._finish(None, exception)

    def __class_getitem__(cls, item):
        from types import GenericAlias
        return GenericAlias(cls, item)


class Executor:
    """Makes calls."""

    def submit(self, fn, /, *args, **kwargs):
        """Has a call made; gives its future."""
        raise NotImplementedError()

    def map(self, fn, *iterables, timeout=None, chunksize=1):
        """Has a call made for each item; gives the results in order."""
        from time import monotonic
        end = None if timeout is None else monotonic() + timeout
        futures = [self.submit(fn, *args) for args in zip(*iterables)]

        def results():
            try:
                futures.reverse()
                while futures:
                    future = futures.pop()
                    yield future.result() if end is None else future.result(max(end - monotonic(), 0))
            finally:
                for future in futures:
                    future.cancel()
        return results()

    def shutdown(self, wait=True, *, cancel_futures=False):
        """Takes no more calls."""

    def __enter__(self):
        return self

    def __exit__(self, *error):
        self.shutdown(wait=True)
        return False


class DoneAndNotDoneFutures(tuple):
    """Those that are done, and the others."""
    done, not_done = property(lambda self: self[0]), property(lambda self: self[1])

    def __repr__(self):
        return f"DoneAndNotDoneFutures(done={self[0]!r}, not_done={self[1]!r})"


def _enough(futures, return_when):
    done = [future for future in futures if future.done()]
    if return_when == FIRST_COMPLETED and done:
        return True
    if return_when == FIRST_EXCEPTION and any(not f.cancelled() and f._exception is not None for f in done):
        return True
    return len(done) == len(futures)


def wait(fs, timeout=None, return_when=ALL_COMPLETED):
    """Waits for some futures; gives those that are done, and the others."""
    if return_when not in (FIRST_COMPLETED, FIRST_EXCEPTION, ALL_COMPLETED):
        raise ValueError("Invalid return condition: %r" % return_when)
    futures = list(dict.fromkeys(fs))
    news = Condition()

    def tell(future):
        with news:
            news.notify_all()

    for future in futures:
        future.add_done_callback(tell)
    with news:
        if not _enough(futures, return_when):
            news.wait_for(lambda: _enough(futures, return_when), timeout)
    done = {future for future in futures if future.done()}
    return DoneAndNotDoneFutures((done, set(futures) - done))


def as_completed(fs, timeout=None):
    """The futures, as they are done."""
    from time import monotonic
    end = None if timeout is None else monotonic() + timeout
    futures = list(dict.fromkeys(fs))
    finished, news = [], Condition()
    pending = [future for future in futures if not future.done()]

    def tell(future):
        with news:
            finished.append(future)
            news.notify_all()

    for future in futures:
        future.add_done_callback(tell)
    given = 0
    while given < len(futures):
        with news:
            left = None if end is None else max(end - monotonic(), 0)
            if not finished and not news.wait_for(lambda: finished, left):
                raise TimeoutError(f"{len(futures) - given} (of {len(futures)}) futures unfinished")
            future = finished.pop(0)
        given += 1
        yield future
