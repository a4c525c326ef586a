"""Futures: results that are not there yet. The class itself is native."""

from _asyncio import Future, add_methods

from .events import get_event_loop

__all__ = ("Future", "isfuture", "wrap_future")


def isfuture(obj):
    """Is this a Future, or something that says it behaves like one?"""
    if isinstance(obj, Future):
        return True
    # A class opts in by having the attribute, an object opts out by setting it to None.
    return (
        hasattr(obj.__class__, "_asyncio_future_blocking")
        and obj._asyncio_future_blocking is not None
    )


# There is one implementation, for which CPython has two.
_CFuture = _PyFuture = Future


def _await(self):
    # For those who drive an awaitable by hand; an `await` needs no iterator.
    if not self.done():
        self._asyncio_future_blocking = True
        yield self
    if not self.done():
        raise RuntimeError("await wasn't used with future")
    return self.result()


add_methods(Future, {"__await__": _await, "__iter__": _await})


def _copy_future_state(source, dest):
    """Let `dest` end as `source` did, unless it was cancelled."""
    assert source.done()
    if dest.cancelled():
        return
    assert not dest.done()
    if source.cancelled():
        dest.cancel()
    elif source.exception() is None:
        dest.set_result(source.result())
    else:
        dest.set_exception(source.exception())


def wrap_future(future, *, loop=None):
    """Make a future of another thread's world (concurrent.futures) awaitable."""
    if isfuture(future):
        return future
    assert hasattr(future, "set_running_or_notify_cancel"), (
        f"concurrent.futures.Future is expected, got {future!r}"
    )
    from .threads import follow_thread_future

    return follow_thread_future(future, loop or get_event_loop())


def _set_result_unless_cancelled(future, result):
    # A timer can fire in the very tick in which its future was cancelled.
    if not future.cancelled():
        future.set_result(result)
