"""Simulated threads: one runs at a time, until it waits, and virtual time passes for all of them."""

import _threads
from _thread import TIMEOUT_MAX, LockType, allocate_lock, get_ident, get_native_id, ident_of, new_number

__all__ = ["get_ident", "active_count", "Condition", "current_thread", "enumerate", "main_thread", "TIMEOUT_MAX",
           "Event", "Lock", "RLock", "Semaphore", "BoundedSemaphore", "Thread", "Barrier", "BrokenBarrierError",
           "Timer", "ThreadError", "setprofile", "settrace", "local", "stack_size", "excepthook", "ExceptHookArgs",
           "get_native_id"]

Lock = LockType
ThreadError = RuntimeError
_alive = {}


class _ReentrantLock:
    """A lock that its owner may close several times."""

    def __init__(self):
        self._lock, self._owner, self._count = LockType(), None, 0

    def acquire(self, blocking=True, timeout=-1):
        """Closes the lock, when it is open or one's own; whether it did."""
        me = get_ident()
        if self._owner == me:
            self._count += 1
            return True
        if not self._lock.acquire(blocking, timeout):
            return False
        self._owner, self._count = me, 1
        return True

    def release(self):
        """Opens the lock, once for each time it was closed."""
        if self._owner != get_ident():
            raise RuntimeError("cannot release un-acquired lock")
        self._count -= 1
        if not self._count:
            self._owner = None
            self._lock.release()

    def _is_owned(self):
        return self._owner == get_ident()

    def _release_save(self):
        state = self._count, self._owner
        self._count, self._owner = 0, None
        self._lock.release()
        return state

    def _acquire_restore(self, state):
        self._lock.acquire()
        self._count, self._owner = state

    def __enter__(self):
        self.acquire()
        return True

    def __exit__(self, *error):
        self.release()

    def __repr__(self):
        state = "locked" if self._lock.locked() else "unlocked"
        return f"<{state} _thread.RLock object owner={self._owner or 0} count={self._count} at {id(self):#x}>"


def RLock():
    """A lock that its owner may close several times."""
    return _ReentrantLock()


class Condition:
    """A lock, and news to wait for while it is open."""

    def __init__(self, lock=None):
        self._lock = RLock() if lock is None else lock
        self.acquire, self.release = self._lock.acquire, self._lock.release
        self._waiters = []

    def __enter__(self):
        return self._lock.__enter__()

    def __exit__(self, *error):
        return self._lock.__exit__(*error)

    def __repr__(self):
        return f"<Condition({self._lock}, {len(self._waiters)})>"

    def _is_owned(self):
        if hasattr(self._lock, "_is_owned"):
            return self._lock._is_owned()
        return self._lock.locked()

    def wait(self, timeout=None):
        """Opens the lock and waits for news; whether there were any in time."""
        if not self._is_owned():
            raise RuntimeError("cannot wait on un-acquired lock")
        waiter = allocate_lock()
        waiter.acquire()
        self._waiters.append(waiter)
        saves = hasattr(self._lock, "_release_save")
        state = self._lock._release_save() if saves else self._lock.release()
        try:
            told = waiter.acquire() if timeout is None else waiter.acquire(timeout > 0, timeout if timeout > 0 else -1)
            if not told and waiter in self._waiters:
                self._waiters.remove(waiter)
            return told
        finally:
            if saves:
                self._lock._acquire_restore(state)
            else:
                self._lock.acquire()

    def wait_for(self, predicate, timeout=None):
        """Waits until something is true; what it gave."""
        from time import monotonic
        end = None if timeout is None else monotonic() + timeout
        result = predicate()
        while not result:
            left = None if end is None else end - monotonic()
            if left is not None and left <= 0:
                break
            self.wait(left)
            result = predicate()
        return result

    def notify(self, n=1):
        """Tells some who wait."""
        if not self._is_owned():
            raise RuntimeError("cannot notify on un-acquired lock")
        for _ in range(n):
            if self._waiters:
                self._waiters.pop(0).release()

    def notify_all(self):
        """Tells all who wait."""
        self.notify(len(self._waiters))

    notifyAll = notify_all


class Semaphore:
    """Lets so many through at once."""

    def __init__(self, value=1):
        if value < 0:
            raise ValueError("semaphore initial value must be >= 0")
        self._cond, self._value = Condition(Lock()), value

    def acquire(self, blocking=True, timeout=None):
        """Goes through, when there is room; whether it did."""
        if not blocking and timeout is not None:
            raise ValueError("can't specify timeout for non-blocking acquire")
        with self._cond:
            if not self._value and not blocking:
                return False
            if not self._cond.wait_for(lambda: self._value > 0, timeout):
                return False
            self._value -= 1
            return True

    __enter__ = acquire

    def __exit__(self, *error):
        self.release()

    def release(self, n=1):
        """Makes room."""
        if n < 1:
            raise ValueError("n must be one or more")
        with self._cond:
            self._value += n
            self._cond.notify(n)

    def __repr__(self):
        return f"<{type(self).__module__}.{type(self).__qualname__} at {id(self):#x}: value={self._value}>"


class BoundedSemaphore(Semaphore):
    """A semaphore that no one makes more room in than there was."""

    def __init__(self, value=1):
        super().__init__(value)
        self._initial_value = value

    def release(self, n=1):
        """Makes room."""
        if self._value + n > self._initial_value:
            raise ValueError("Semaphore released too many times")
        super().release(n)


class Event:
    """Something that happens once."""

    def __init__(self):
        self._cond, self._flag = Condition(Lock()), False

    def __repr__(self):
        state = "set" if self._flag else "unset"
        return f"<{type(self).__module__}.{type(self).__qualname__} at {id(self):#x}: {state}>"

    def is_set(self):
        """Whether it has happened."""
        return self._flag

    isSet = is_set

    def set(self):
        """Lets it happen."""
        with self._cond:
            self._flag = True
            self._cond.notify_all()

    def clear(self):
        """Lets it not have happened."""
        self._flag = False

    def wait(self, timeout=None):
        """Waits until it has happened; whether it has."""
        with self._cond:
            if not self._flag:
                self._cond.wait_for(lambda: self._flag, timeout)
            return self._flag


class BrokenBarrierError(RuntimeError):
    """A barrier that does not work any more."""


class Barrier:
    """Lets threads go on when so many have come."""

    def __init__(self, parties, action=None, timeout=None):
        if parties < 1:
            raise ValueError("parties must be >= 1")
        self._cond, self._parties, self._action, self._timeout = Condition(Lock()), parties, action, timeout
        self._count, self._round, self._broken = 0, 0, False

    def wait(self, timeout=None):
        """Waits for the others; one's number among them."""
        with self._cond:
            if self._broken:
                raise BrokenBarrierError
            index, round = self._count, self._round
            self._count += 1
            if self._count == self._parties:
                if self._action:
                    self._action()
                self._count, self._round = 0, self._round + 1
                self._cond.notify_all()
                return index
            limit = self._timeout if timeout is None else timeout
            if not self._cond.wait_for(lambda: self._round != round or self._broken, limit):
                self._broken = True
                self._cond.notify_all()
            if self._round == round:
                raise BrokenBarrierError
            return index

    def reset(self):
        """Begins anew; those who wait get an error."""
        with self._cond:
            self._broken = self._count > 0
            self._cond.notify_all()
            self._count, self._round, self._broken = 0, self._round, False

    def abort(self):
        """Breaks the barrier."""
        with self._cond:
            self._broken = True
            self._cond.notify_all()

    parties = property(lambda self: self._parties)
    n_waiting = property(lambda self: self._count)
    broken = property(lambda self: self._broken)


# Threads

class Thread:
    """A call that runs beside the others."""
    _initialized = False

    def __init__(self, group=None, target=None, name=None, args=(), kwargs=None, *, daemon=None):
        assert group is None, "group argument must be None for now"
        self._target, self._args, self._kwargs = target, args, {} if kwargs is None else kwargs
        if name is None:
            name = f"Thread-{new_number()}"
            if target is not None and hasattr(target, "__name__"):
                name += f" ({target.__name__})"
        self._name = str(name)
        self._daemonic = current_thread().daemon if daemon is None else daemon
        self._core, self._ident, self._waiters, self._ended = None, None, [], False
        self._initialized = True

    def start(self):
        """Begins the call; it runs at once, until it waits."""
        if not self._initialized:
            raise RuntimeError("thread.__init__() not called")
        if self._ident is not None:
            raise RuntimeError("threads can only be started once")
        self._ident = ident_of(len(_started) + 1)
        _started.append(self._ident)
        _alive[self._ident] = self
        _threads.start(self._bootstrap, self)

    def run(self):
        """What the thread does."""
        try:
            if self._target is not None:
                self._target(*self._args, **self._kwargs)
        finally:
            del self._target, self._args, self._kwargs

    def _bootstrap(self):
        import sys
        self._core = _threads.current()
        try:
            self.run()
        except (SystemExit, KeyboardInterrupt) as error:
            if isinstance(error, KeyboardInterrupt):
                raise
        except BaseException as error:
            excepthook(ExceptHookArgs((type(error), error, error.__traceback__, self)))
        finally:
            self._ended = True
            _alive.pop(self._ident, None)
            for waiter in self._waiters:
                _threads.wake(waiter)

    def join(self, timeout=None):
        """Waits until the call has ended, or for some time."""
        if not self._initialized:
            raise RuntimeError("Thread.__init__() not called")
        if self._ident is None:
            raise RuntimeError("cannot join thread before it is started")
        if self is current_thread():
            raise RuntimeError("cannot join current thread")
        from time import monotonic
        deadline = None if timeout is None else monotonic() + timeout
        while not self._ended:
            left = None if deadline is None else deadline - monotonic()
            if left is not None and left <= 0:
                return
            self._waiters.append(_threads.current())
            _threads.wait(left)

    def is_alive(self):
        """Whether the call has begun and not ended."""
        return self._ident is not None and not self._ended

    @property
    def name(self):
        """The thread's name."""
        return self._name

    @name.setter
    def name(self, name):
        self._name = str(name)

    @property
    def daemon(self):
        """Whether the program does not wait for it at its end."""
        return self._daemonic

    @daemon.setter
    def daemon(self, daemonic):
        if self._ident is not None:
            raise RuntimeError("cannot set daemon status of active thread")
        self._daemonic = daemonic

    ident = property(lambda self: self._ident)
    native_id = property(lambda self: None if self._ident is None else 4242 + (ident_of(0) - self._ident) // 8392704)

    def getName(self):
        return self.name

    def setName(self, name):
        self.name = name

    def isDaemon(self):
        return self.daemon

    def setDaemon(self, daemonic):
        self.daemon = daemonic

    def __repr__(self):
        status = "initial" if self._ident is None else "stopped" if self._ended else "started"
        if self._daemonic:
            status += " daemon"
        if self._ident is not None:
            status += f" {self._ident}"
        return f"<{type(self).__name__}({self._name}, {status})>"


_started = []


class _MainThread(Thread):
    def __init__(self):
        self._target, self._args, self._kwargs = None, (), {}
        self._name, self._daemonic, self._ident = "MainThread", False, get_ident() if _threads.is_main() else ident_of(0)
        self._core, self._waiters, self._ended, self._initialized = None, [], False, True


_main = _MainThread()
_alive[_main.ident] = _main


class Timer(Thread):
    """A call after some time."""

    def __init__(self, interval, function, args=None, kwargs=None):
        super().__init__()
        self.interval, self.function = interval, function
        self.args, self.kwargs = args or [], kwargs or {}
        self.finished = Event()

    def cancel(self):
        """Lets the call not happen."""
        self.finished.set()

    def run(self):
        """Waits, then calls."""
        self.finished.wait(self.interval)
        if not self.finished.is_set():
            self.function(*self.args, **self.kwargs)
        self.finished.set()


def current_thread():
    """The thread that runs."""
    return _main if _threads.is_main() else _threads.owner(_threads.current()) or _main


currentThread = current_thread


def main_thread():
    """The thread of the program itself."""
    return _main


def enumerate():
    """The threads that are alive."""
    return list(_alive.values())


def active_count():
    """How many threads are alive."""
    return len(_alive)


activeCount = active_count


class local:
    """Attributes that each thread has for itself."""

    def __init__(self, /, *args, **kwargs):
        object.__setattr__(self, "_values", {})

    def __getattribute__(self, name):
        if name.startswith("__") and name != "__dict__":
            return object.__getattribute__(self, name)
        values = object.__getattribute__(self, "_values").setdefault(get_ident(), {})
        if name == "__dict__":
            return values
        if name in values:
            return values[name]
        if name in type(self).__dict__:
            return object.__getattribute__(self, name)
        raise AttributeError(f"'{type(self).__module__}.{type(self).__name__}' object has no attribute {name!r}")

    def __setattr__(self, name, value):
        object.__getattribute__(self, "_values").setdefault(get_ident(), {})[name] = value

    def __delattr__(self, name):
        values = object.__getattribute__(self, "_values").setdefault(get_ident(), {})
        if name not in values:
            raise AttributeError(f"'{type(self).__module__}.{type(self).__name__}' object has no attribute {name!r}")
        del values[name]


local.__module__ = "_thread"
local.__qualname__ = local.__name__ = "_local"


class ExceptHookArgs(tuple):
    """What excepthook is called with."""
    exc_type, exc_value = property(lambda s: s[0]), property(lambda s: s[1])
    exc_traceback, thread = property(lambda s: s[2]), property(lambda s: s[3])


def excepthook(args, /):
    """Shows an exception that ended a thread."""
    import sys
    from traceback import format_exception
    name = args.thread.name if args.thread is not None else get_ident()
    sys.stderr.write(f"Exception in thread {name}:\n" + "".join(format_exception(args.exc_value)))


__excepthook__ = excepthook
_callbacks = []


def _register_atexit(function, *args, **kwargs):
    _callbacks.append((function, args, kwargs))


def _shutdown():
    # The end of the program: executors end, then it waits for the threads that are not daemons.
    while _callbacks:
        function, args, kwargs = _callbacks.pop()
        function(*args, **kwargs)
    for thread in enumerate():
        if thread is not _main and not thread.daemon:
            thread.join()


def settrace(func):
    """Tracing is not simulated."""


setprofile = settrace_all_threads = setprofile_all_threads = settrace


def stack_size(size=0, /):
    """The usual size."""
    return 0
