"""Signals of the simulated process. Light: its enumerations are small classes of their own."""

import _signal


class _Names(type):
    """Makes named integers of a class's numbers and behaves like an enumeration's metaclass."""

    def __new__(mcls, name, bases, namespace):
        members = {key: value for key, value in namespace.items() if key[0] != "_" and type(value) is int}
        cls = super().__new__(mcls, name, bases, {key: namespace[key] for key in namespace if key not in members})
        cls._member_map_, cls._by_value = {}, {}
        for key, value in members.items():
            new = cls._by_value.get(value)
            if new is None:
                new = cls._by_value[value] = int.__new__(cls, value)
                new.name = new._name_ = key
                new.value = new._value_ = value
            cls._member_map_[key] = new
            setattr(cls, key, new)
        return cls

    def __call__(cls, value):
        found = cls._by_value.get(value)
        if found is None:
            raise ValueError(f"{value!r} is not a valid {cls.__name__}")
        return found

    def __getitem__(cls, name):
        return cls._member_map_[name]

    def __iter__(cls):
        return iter(cls._by_value.values())

    def __len__(cls):
        return len(cls._by_value)

    def __contains__(cls, value):
        return value in cls._by_value

    def __repr__(cls):
        return f"<enum {cls.__name__!r}>"

    @property
    def __members__(cls):
        return cls._member_map_


class _Named(int, metaclass=_Names):
    def __repr__(self):
        return f"<{type(self).__name__}.{self.name}: {self.value}>"

    def __str__(self):
        return str(self.value)

    def __format__(self, spec):
        return format(self.value, spec)

    def __hash__(self):
        return hash(self.value)


class Signals(_Named):
    """The signals of Linux."""
    SIGHUP, SIGINT, SIGQUIT, SIGILL, SIGTRAP, SIGABRT, SIGBUS, SIGFPE, SIGKILL, SIGUSR1 = range(1, 11)
    SIGSEGV, SIGUSR2, SIGPIPE, SIGALRM, SIGTERM, SIGSTKFLT, SIGCHLD, SIGCONT, SIGSTOP, SIGTSTP = range(11, 21)
    SIGTTIN, SIGTTOU, SIGURG, SIGXCPU, SIGXFSZ, SIGVTALRM, SIGPROF, SIGWINCH, SIGIO, SIGPWR, SIGSYS = range(21, 32)
    SIGRTMIN, SIGRTMAX = 34, 64
    SIGIOT, SIGCLD, SIGPOLL = SIGABRT, SIGCHLD, SIGIO


class Handlers(_Named):
    """What can take the place of a handler function."""
    SIG_DFL, SIG_IGN = 0, 1


class Sigmasks(_Named):
    """How pthread_sigmask changes a mask."""
    SIG_BLOCK, SIG_UNBLOCK, SIG_SETMASK = 0, 1, 2


NSIG = 65
SIGHUP, SIGINT, SIGQUIT, SIGILL, SIGTRAP, SIGABRT, SIGBUS, SIGFPE, SIGKILL, SIGUSR1, SIGSEGV, SIGUSR2, SIGPIPE, \
    SIGALRM, SIGTERM, SIGSTKFLT, SIGCHLD, SIGCONT, SIGSTOP, SIGTSTP, SIGTTIN, SIGTTOU, SIGURG, SIGXCPU, SIGXFSZ, \
    SIGVTALRM, SIGPROF, SIGWINCH, SIGIO, SIGPWR, SIGSYS, SIGRTMIN, SIGRTMAX = Signals
SIGIOT, SIGCLD, SIGPOLL = SIGABRT, SIGCHLD, SIGIO
SIG_DFL, SIG_IGN = Handlers
SIG_BLOCK, SIG_UNBLOCK, SIG_SETMASK = Sigmasks


def _as_handler(value):
    if isinstance(value, int) and value in Handlers:
        return Handlers(value)
    return value


def _checked(signalnum):
    if not isinstance(signalnum, int):
        raise TypeError(f"'{type(signalnum).__name__}' object cannot be interpreted as an integer")
    if not 1 <= signalnum < NSIG:
        raise ValueError("signal number out of range")
    return int(signalnum)


def signal(signalnum, handler):
    """Sets what a signal does and returns what it did before."""
    number = _checked(signalnum)
    if isinstance(handler, int) and handler in Handlers:
        handler = int(handler)
    elif not callable(handler):
        raise TypeError("signal handler must be signal.SIG_IGN, signal.SIG_DFL, or a callable object")
    if number in (SIGKILL, SIGSTOP):
        raise OSError(22, "Invalid argument")
    before = getsignal(number)
    _signal.set_handler(number, handler)
    return before


def getsignal(signalnum):
    """What a signal does: a function, SIG_DFL, SIG_IGN or None."""
    number = _checked(signalnum)
    handler = _signal.get_handler(number)
    if handler is None:
        # Nobody set one: Ctrl-C is Python's own, the rest the system's.
        return default_int_handler if number == SIGINT else SIG_DFL
    return _as_handler(handler)


def raise_signal(signalnum, /):
    """Sends a signal to the program itself."""
    _signal.raise_signal(_checked(signalnum))


def default_int_handler(signalnum, frame, /):
    """Raises KeyboardInterrupt: what SIGINT does by default."""
    raise KeyboardInterrupt


def strsignal(signalnum):
    """A signal's description."""
    return _descriptions.get(_checked(signalnum))


def valid_signals():
    """The set of all signals."""
    return set(Signals)


def siginterrupt(signalnum, flag, /):
    """Has no effect here."""


def set_wakeup_fd(fd, /, *, warn_on_full_buffer=True):
    """Has no effect here."""
    return -1


_descriptions = {1: "Hangup", 2: "Interrupt", 3: "Quit", 4: "Illegal instruction", 6: "Aborted", 8:
                 "Floating point exception", 9: "Killed", 10: "User defined signal 1", 11: "Segmentation fault",
                 12: "User defined signal 2", 13: "Broken pipe", 14: "Alarm clock", 15: "Terminated",
                 17: "Child exited", 18: "Continued", 19: "Stopped (signal)", 20: "Stopped"}
