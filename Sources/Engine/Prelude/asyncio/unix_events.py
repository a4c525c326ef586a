"""The loop that programs get."""

from .events import DefaultEventLoopPolicy, EventLoop, SelectorEventLoop

__all__ = ("DefaultEventLoopPolicy", "EventLoop", "SelectorEventLoop")

_UnixSelectorEventLoop = SelectorEventLoop
