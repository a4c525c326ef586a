"""The words for the states of futures."""

from .futures import isfuture

__all__ = ()

_PENDING = "PENDING"
_CANCELLED = "CANCELLED"
_FINISHED = "FINISHED"
