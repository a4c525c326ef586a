"""sleep: waiting for time to pass."""

from _asyncio import get_running_loop, yield_now

from .futures import _set_result_unless_cancelled

__all__ = ("sleep",)


async def sleep(delay, result=None):
    """Suspend this task for `delay` seconds, or for one tick if there are none."""
    if delay <= 0:
        await yield_now()
        return result
    if delay != delay:
        raise ValueError("Invalid delay: NaN (not a number)")
    loop = get_running_loop()
    future = loop.create_future()
    timer = loop.call_later(delay, _set_result_unless_cancelled, future, result)
    try:
        return await future
    finally:
        timer.cancel()
