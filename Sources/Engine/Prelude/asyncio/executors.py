"""Calls in other threads, for event loops."""

from .futures import wrap_future

_default, _ended = {}, set()


def run_in_executor(loop, executor, func, *args):
    """Have a call made by a thread of an executor, the loop's own if None; give a future of the loop."""
    if loop.is_closed():
        raise RuntimeError("Event loop is closed")
    if loop.get_debug():
        _check(func)
    if executor is None:
        if loop in _ended:
            raise RuntimeError("Executor shutdown has been called")
        executor = _default.get(loop)
        if executor is None:
            from concurrent.futures import ThreadPoolExecutor
            executor = _default[loop] = ThreadPoolExecutor(thread_name_prefix="asyncio")
    return wrap_future(executor.submit(func, *args), loop=loop)


def _check(func):
    from .coroutines import iscoroutine, iscoroutinefunction
    if iscoroutine(func) or iscoroutinefunction(func):
        raise TypeError("coroutines cannot be used with run_in_executor()")


def set_default_executor(loop, executor):
    """Set the executor that the loop uses where none is given."""
    from concurrent.futures import ThreadPoolExecutor
    if not isinstance(executor, ThreadPoolExecutor):
        raise TypeError("executor must be ThreadPoolExecutor instance")
    _default[loop] = executor


def shutdown_default(loop):
    """Take no more calls, and wait for those that are under way."""
    _ended.add(loop)
    executor = _default.pop(loop, None)
    if executor is not None:
        executor.shutdown(wait=True)
