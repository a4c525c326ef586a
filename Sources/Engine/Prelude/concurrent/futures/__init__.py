"""Executors: calls that simulated threads make."""

from .base import (ALL_COMPLETED, FIRST_COMPLETED, FIRST_EXCEPTION, BrokenExecutor, CancelledError, Executor, Future,
                   InvalidStateError, TimeoutError, as_completed, wait)
from .pools import BrokenProcessPool, BrokenThreadPool, ProcessPoolExecutor, ThreadPoolExecutor

__all__ = ("FIRST_COMPLETED", "FIRST_EXCEPTION", "ALL_COMPLETED", "CancelledError", "TimeoutError", "BrokenExecutor",
           "Future", "Executor", "wait", "as_completed", "ProcessPoolExecutor", "ThreadPoolExecutor")
