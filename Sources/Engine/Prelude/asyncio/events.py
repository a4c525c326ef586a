"""Finding the loop: the running one, the current one, a new one."""

from _asyncio import (
    AbstractEventLoop,
    BaseEventLoop,
    EventLoop,
    Handle,
    TimerHandle,
    _get_running_loop,
    _set_running_loop,
    get_running_loop,
)

from .loop_surface import install
from .policies import (
    BaseDefaultEventLoopPolicy,
    AbstractEventLoopPolicy,
    DefaultEventLoopPolicy,
    get_event_loop_policy,
    set_event_loop_policy,
)

__all__ = (
    "AbstractEventLoop",
    "AbstractEventLoopPolicy",
    "BaseDefaultEventLoopPolicy",
    "BaseEventLoop",
    "DefaultEventLoopPolicy",
    "EventLoop",
    "Handle",
    "SelectorEventLoop",
    "TimerHandle",
    "_get_running_loop",
    "_set_running_loop",
    "get_event_loop",
    "get_event_loop_policy",
    "get_running_loop",
    "new_event_loop",
    "set_event_loop",
    "set_event_loop_policy",
)

SelectorEventLoop = EventLoop

install()


def get_event_loop():
    """Give the running loop; while none runs, the one that the policy has."""
    running = _get_running_loop()
    if running is not None:
        return running
    return get_event_loop_policy().get_event_loop()


def set_event_loop(loop):
    """Make `loop` the one that get_event_loop() gives while none runs."""
    get_event_loop_policy().set_event_loop(loop)


def new_event_loop():
    """Make a loop, without making it current."""
    return get_event_loop_policy().new_event_loop()
