"""The base class of loops."""

from _asyncio import BaseEventLoop

from .log import logger

__all__ = ("BaseEventLoop",)
