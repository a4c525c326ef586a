"""ProcessPoolExecutor, by its other name."""

from .pools import BrokenProcessPool, ProcessPoolExecutor
