"""The locks and their kin, each in a file of its own."""

from .barrier import Barrier
from .condition import Condition
from .event import Event
from .lock import Lock
from .semaphore import BoundedSemaphore, Semaphore

__all__ = ("Barrier", "BoundedSemaphore", "Condition", "Event", "Lock", "Semaphore")
