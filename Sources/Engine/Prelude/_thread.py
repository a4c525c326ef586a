"""Locks and identities of simulated threads."""

import _threads

__all__ = ("LockType", "allocate_lock", "get_ident", "get_native_id", "start_new_thread")

TIMEOUT_MAX = 9223372036.0
error = RuntimeError
_MAIN, _DISTANCE = 139_637_976_000_000, 8_392_704
_numbers = 0


def new_number():
    """The number of a new thread: 1, 2, ..."""
    global _numbers
    _numbers += 1
    return _numbers


def ident_of(number):
    """A stable fiction of a thread's address."""
    return _MAIN - number * _DISTANCE


def get_ident():
    """The identity of the thread that runs."""
    if _threads.is_main():
        return _MAIN
    return getattr(_threads.owner(_threads.current()), "ident", _MAIN)


def get_native_id():
    """The system's number of the thread that runs."""
    return 4242 + (_MAIN - get_ident()) // _DISTANCE


class LockType:
    """A lock that any thread may open."""

    def __init__(self):
        self._locked, self._waiters = False, []

    def acquire(self, blocking=True, timeout=-1):
        """Closes the lock, when it is open; whether it did."""
        if not blocking and timeout != -1:
            raise ValueError("can't specify a timeout for a non-blocking call")
        if timeout is not None and timeout < 0 and timeout != -1:
            raise ValueError("timeout value must be a non-negative number")
        if not self._locked:
            self._locked = True
            return True
        if not blocking:
            return False
        from time import monotonic
        deadline = None if timeout in (-1, None) else monotonic() + timeout
        me = _threads.current()
        while self._locked:
            left = None if deadline is None else deadline - monotonic()
            if left is not None and left <= 0:
                return False
            self._waiters.append(me)
            _threads.wait(left)
            if me in self._waiters:
                self._waiters.remove(me)
        self._locked = True
        return True

    def release(self):
        """Opens the lock."""
        if not self._locked:
            raise RuntimeError("release unlocked lock")
        self._locked = False
        if self._waiters:
            _threads.wake(self._waiters.pop(0))

    acquire_lock, release_lock = acquire, release

    def locked(self):
        """Whether it is closed."""
        return self._locked

    locked_lock = locked

    def __enter__(self):
        self.acquire()
        return True

    def __exit__(self, *error):
        self.release()

    def __repr__(self):
        return f"<{'locked' if self._locked else 'unlocked'} _thread.lock object at {id(self):#x}>"


LockType.__module__, LockType.__qualname__, LockType.__name__ = "_thread", "lock", "lock"


def allocate_lock():
    """A new lock."""
    return LockType()


def start_new_thread(function, args, kwargs={}, /):
    """Starts a thread; gives its identity."""
    from threading import Thread
    thread = Thread(target=function, args=args, kwargs=kwargs, daemon=True)
    thread.start()
    return thread.ident
