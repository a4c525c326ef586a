"""gather: many awaitables at once, their results in one list."""

from _asyncio import CancelledError, Future

from .coroutines import CoroutineType
from .events import get_event_loop
from .scheduling import ensure_future

__all__ = ("gather",)


def gather(*coros_or_futures, return_exceptions=False):
    """Run awaitables concurrently; give a future of all results, in argument order.

    The first exception goes to whoever awaits the future, and the others run on.
    With `return_exceptions` it becomes an item of the list instead.
    """
    if not coros_or_futures:
        return _nothing_gathered()
    outer = None
    unfinished = 0

    def _done_callback(child):
        nonlocal unfinished
        unfinished -= 1
        if outer is None or outer.done():
            _mark_retrieved(child)
        elif return_exceptions or not _hand_on_failure(child, outer):
            if unfinished == 0:
                outer._finish()

    children = []
    done_before = []
    unfinished = _start(coros_or_futures, _done_callback, children, done_before)
    outer = _GatheringFuture(children, loop=children[0].get_loop())
    # These call nobody back any more: they count now, and may finish the whole at once.
    for child in done_before:
        _done_callback(child)
    return outer


def _nothing_gathered():
    outer = get_event_loop().create_future()
    outer.set_result([])
    return outer


def _start(awaitables, callback, children, done_before):
    """Fill the two lists; give the number of distinct children."""
    future_for = {}
    loop = None
    for awaitable in awaitables:
        child = future_for.get(awaitable)
        if child is None:
            if loop is not None and type(awaitable) is CoroutineType:
                child = loop.create_task(awaitable)
            else:
                child = ensure_future(awaitable, loop=loop)
                loop = child.get_loop()
            future_for[awaitable] = child
            if child.done():
                done_before.append(child)
            else:
                child.add_done_callback(callback)
        children.append(child)
    return len(future_for)


def _mark_retrieved(child):
    # Asking for the exception keeps it from being reported as never retrieved.
    if not child.cancelled():
        child.exception()


def _hand_on_failure(child, outer):
    if child.cancelled():
        # As an exception: the gathering is not cancelled because a child was.
        outer.set_exception(child._make_cancelled_error())
        return True
    error = child.exception()
    if error is not None:
        outer.set_exception(error)
    return error is not None


def _outcomes(children):
    outcomes = []
    for child in children:
        if child.cancelled():
            message = child._cancel_message
            outcomes.append(CancelledError("" if message is None else message))
        else:
            error = child.exception()
            outcomes.append(child.result() if error is None else error)
    return outcomes


class _GatheringFuture(Future):
    """What gather() gives: cancelling it cancels the children instead."""

    def __init__(self, children, *, loop):
        super().__init__(loop=loop)
        self._children = children
        self._cancel_requested = False

    def cancel(self, msg=None):
        """Cancel every child that is not done; was there one?

        This future stays pending until the children have ended.
        """
        if self.done():
            return False
        requested = False
        for child in self._children:
            if child.cancel(msg=msg):
                requested = True
        if requested:
            self._cancel_requested = True
        return requested

    def _finish(self):
        outcomes = _outcomes(self._children)
        if self._cancel_requested:
            # Whoever asked must see the cancellation, even with return_exceptions.
            self.set_exception(self._children[-1]._make_cancelled_error())
        else:
            self.set_result(outcomes)
