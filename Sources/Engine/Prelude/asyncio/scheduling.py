"""From coroutine to task: create_task, ensure_future, eager starts."""

from _asyncio import Task, get_running_loop

from .coroutines import CoroutineType, isawaitable, iscoroutine
from .events import get_event_loop
from .futures import isfuture

__all__ = ("create_eager_task_factory", "create_task", "eager_task_factory", "ensure_future")


def create_task(coro, *, name=None, context=None):
    """Let a coroutine run on its own from the next tick on; give its task."""
    loop = get_running_loop()
    if context is None:
        return loop.create_task(coro, name=name)
    return loop.create_task(coro, name=name, context=context)


def ensure_future(coro_or_future, *, loop=None):
    """Give the future itself, or a new task around any other awaitable."""
    if type(coro_or_future) is not CoroutineType and isfuture(coro_or_future):
        if loop is not None and loop is not coro_or_future.get_loop():
            raise ValueError(
                "The future belongs to a different loop than "
                "the one specified as the loop argument"
            )
        return coro_or_future
    coroutine = _coroutine_around(coro_or_future)
    if loop is None:
        loop = get_event_loop()
    try:
        return loop.create_task(coroutine)
    except RuntimeError:
        if coroutine is coro_or_future:
            coroutine.close()
        raise


def _coroutine_around(awaitable):
    if iscoroutine(awaitable):
        return awaitable
    if isawaitable(awaitable):
        return _wrap_awaitable(awaitable)
    raise TypeError("An asyncio.Future, a coroutine or an awaitable is required")


async def _wrap_awaitable(awaitable):
    return await awaitable


def create_eager_task_factory(custom_task_constructor):
    """Make a task factory whose tasks take their first step at once."""

    def factory(loop, coro, *, name=None, context=None):
        return custom_task_constructor(
            coro, loop=loop, name=name, context=context, eager_start=True
        )

    return factory


eager_task_factory = create_eager_task_factory(Task)
