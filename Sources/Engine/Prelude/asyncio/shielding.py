"""shield: a wait that can be cancelled without cancelling what it waits for."""

from .scheduling import ensure_future

__all__ = ("shield",)


def shield(arg):
    """Give a future that ends as `arg` does, but does not pass a cancel on to it.

    Keep a reference to the task inside: the loop itself holds tasks only weakly.
    """
    inner = ensure_future(arg)
    if inner.done():
        return inner
    outer = inner.get_loop().create_future()

    def _inner_done_callback(inner):
        if not outer.cancelled():
            _copy_outcome(inner, outer)
        elif not inner.cancelled():
            # Nobody is left to ask for the exception, so it counts as retrieved.
            inner.exception()

    def _outer_done_callback(outer):
        if not inner.done():
            inner.remove_done_callback(_inner_done_callback)

    inner.add_done_callback(_inner_done_callback)
    outer.add_done_callback(_outer_done_callback)
    return outer


def _copy_outcome(source, target):
    if source.cancelled():
        target.cancel()
        return
    error = source.exception()
    if error is None:
        target.set_result(source.result())
    else:
        target.set_exception(error)
