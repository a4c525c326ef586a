"""ThreadPoolExecutor, by its other name."""

from .pools import BrokenThreadPool, ThreadPoolExecutor
