"""Names of multiprocessing. There is one process: ProcessPoolExecutor is simulated, the rest is out of scope."""

from _out_of_scope import Refused as _Refused, refuse as _refuse
from os import cpu_count

_WHY = "there is one process in the box; concurrent.futures.ProcessPoolExecutor and threading are simulated"


class _Process:
    name, daemon, pid, exitcode = "MainProcess", False, 4242, None

    def is_alive(self):
        return True

    def __repr__(self):
        return "<_MainProcess name='MainProcess' parent=None started>"


_current = _Process()


def current_process():
    """The one process."""
    return _current


def active_children():
    """None."""
    return []


def freeze_support():
    """Has nothing to do."""


def get_start_method(allow_none=False):
    """fork"""
    return "fork"


def set_start_method(method, force=False):
    """Has nothing to do."""


class TimeoutError(Exception):
    """It takes too long."""


Process, Pool, Queue, Pipe, Manager, Lock, Event, Value, Array, JoinableQueue, SimpleQueue, Semaphore, get_context = (
    _Refused(f"multiprocessing.{name}", _WHY)
    for name in ("Process", "Pool", "Queue", "Pipe", "Manager", "Lock", "Event", "Value", "Array", "JoinableQueue",
                 "SimpleQueue", "Semaphore", "get_context"))


def __getattr__(name):
    if name.startswith("__"):
        raise AttributeError(f"module 'multiprocessing' has no attribute {name!r}")
    _refuse("multiprocessing", name, ("cpu_count", "current_process"), _WHY)
