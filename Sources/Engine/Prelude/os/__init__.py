"""The operating system's interface, simulated: an in-memory folder, one process, no way out."""

import _files
from _files import HOME as _HOME, fspath
from . import path

name, sep, linesep, altsep, curdir, pardir, extsep = "posix", "/", "\n", None, ".", "..", "."
pathsep, defpath, devnull = ":", "/bin:/usr/bin", "/dev/null"
error = OSError
O_RDONLY, O_WRONLY, O_RDWR, O_CREAT, O_EXCL, O_TRUNC, O_APPEND, O_NONBLOCK = 0, 1, 2, 64, 128, 512, 1024, 2048
F_OK, X_OK, W_OK, R_OK = 0, 1, 2, 4
SEEK_SET, SEEK_CUR, SEEK_END = 0, 1, 2
EX_OK, EX_USAGE, EX_SOFTWARE = 0, 64, 70
supports_follow_symlinks = supports_fd = supports_dir_fd = set()
stat_result = _files.StatResult
_PID, _PROCESSORS = 4242, 4


class _Environ(dict):
    # Names and values are texts.
    def __setitem__(self, key, value):
        for item in (key, value):
            if not isinstance(item, str):
                raise TypeError("str expected, not %s" % type(item).__name__)
        super().__setitem__(key, value)

    def __repr__(self):
        return f"environ({dict(self)!r})"

    def copy(self):
        return dict(self)

    def setdefault(self, key, value):
        if key not in self:
            self[key] = value
        return self[key]


environ = _Environ({"HOME": _HOME, "USER": "learner", "LOGNAME": "learner", "LANG": "C.UTF-8", "PATH": "/usr/bin:/bin",
                    "PWD": _HOME, "SHELL": "/bin/sh", "TERM": "dumb", "TZ": "UTC"})
environb = {}


class PathLike:
    """What has __fspath__."""

    @classmethod
    def __subclasshook__(cls, subclass):
        return hasattr(subclass, "__fspath__") if cls is PathLike else NotImplemented

    @classmethod
    def __class_getitem__(cls, item):
        from types import GenericAlias
        return GenericAlias(cls, item)


def _make_abstract():
    from abc import ABCMeta, abstractmethod
    return ABCMeta("PathLike", (), {"__fspath__": abstractmethod(lambda self: NotImplemented), "__module__": "os",
                                    "__subclasshook__": PathLike.__dict__["__subclasshook__"],
                                    "__class_getitem__": PathLike.__dict__["__class_getitem__"]})


PathLike = _make_abstract()


def fsencode(filename):
    """A path in bytes."""
    filename = fspath(filename)
    return filename.encode() if isinstance(filename, str) else filename


def fsdecode(filename):
    """A path as text."""
    filename = fspath(filename)
    return filename.decode() if isinstance(filename, bytes) else filename


# The environment

def getenv(key, default=None):
    """A variable of the environment."""
    return environ.get(key, default)


def putenv(key, value, /):
    """Sets a variable of the environment."""
    environ[key] = value


def unsetenv(key, /):
    """Removes a variable of the environment."""
    environ.pop(key, None)


def getpid():
    """A stable number for the one process that there is."""
    return _PID


def getppid():
    """A stable number for its parent."""
    return _PID - 1


def getuid():
    """The learner's number."""
    return 1000


geteuid = getgid = getegid = getuid
getpgid = getpgrp = getsid = lambda pid=0: _PID


def getlogin():
    """The learner's name."""
    return "learner"


def cpu_count():
    """A fixed number."""
    return _PROCESSORS


process_cpu_count = cpu_count


def sched_getaffinity(pid, /):
    """The processors that there are."""
    return set(range(_PROCESSORS))


def getloadavg():
    """Nothing is going on."""
    return 0.0, 0.0, 0.0


def times():
    """The virtual clock."""
    from time import process_time
    now = process_time()
    return now, 0.0, 0.0, 0.0, now


class _SystemName(tuple):
    sysname, nodename, release = property(lambda s: s[0]), property(lambda s: s[1]), property(lambda s: s[2])
    version, machine = property(lambda s: s[3]), property(lambda s: s[4])

    def __repr__(self):
        names = ("sysname", "nodename", "release", "version", "machine")
        return f"posix.uname_result({', '.join(f'{n}={v!r}' for n, v in zip(names, self))})"


def uname():
    """A made-up machine."""
    return _SystemName(("Linux", "tickbox", "6.1.0", "#1 SMP", "x86_64"))


def urandom(size, /):
    """Bytes from the seeded generator: the same in each run."""
    from random import randbytes
    return randbytes(size)


def getrandom(size, flags=0):
    """As urandom."""
    return urandom(size)


def strerror(code, /):
    """What an error's number means."""
    from _strerror import MESSAGES
    return MESSAGES.get(code, f"Unknown error {code}")


def get_terminal_size(fd=1, /):
    """There is no terminal."""
    raise OSError(25, "Inappropriate ioctl for device")


def isatty(fd, /):
    """There is no terminal."""
    return False


def kill(pid, sig, /):
    """Sends a signal to the one process that there is."""
    from signal import raise_signal
    if pid != _PID:
        raise ProcessLookupError(3, "No such process")
    if sig:
        raise_signal(sig)


def _exit(status=0):
    """Ends the program."""
    raise SystemExit(status)


def abort():
    """Ends the program as SIGABRT does."""
    raise SystemExit(134)


def umask(mask, /):
    """The mode bits that new files lack."""
    return 0o022


# The folder

def getcwd():
    """The working folder."""
    return _files.getcwd()


def getcwdb():
    """The working folder in bytes."""
    return _files.getcwd().encode()


def chdir(path):
    """Changes the working folder."""
    _files.chdir(fspath(path))


def listdir(path=None):
    """The names in a folder."""
    return _files.names_in("." if path is None else fspath(path))


class DirEntry:
    """A name in a folder."""

    def __init__(self, folder, name):
        self.name, self.path = name, path.join(folder, name)

    def is_file(self, *, follow_symlinks=True):
        return path.isfile(self.path)

    def is_dir(self, *, follow_symlinks=True):
        return path.isdir(self.path)

    def is_symlink(self):
        return False

    def stat(self, *, follow_symlinks=True):
        return _files.stat(self.path)

    def __fspath__(self):
        return self.path

    def __repr__(self):
        return f"<DirEntry {self.name!r}>"


class _Scan:
    def __init__(self, entries):
        self._entries = entries

    def __iter__(self):
        return self

    def __next__(self):
        return next(self._entries)

    def __enter__(self):
        return self

    def __exit__(self, *error):
        pass

    def close(self):
        pass


def scandir(path=None):
    """The entries of a folder."""
    folder = "." if path is None else fspath(path)
    return _Scan(iter([DirEntry(folder, name) for name in _files.names_in(folder)]))


def walk(top, topdown=True, onerror=None, followlinks=False):
    """Each folder below one, with the names of its folders and files."""
    top = fspath(top)
    try:
        names = _files.names_in(top)
    except OSError as failure:
        if onerror is not None:
            onerror(failure)
        return
    folders = [name for name in names if path.isdir(path.join(top, name))]
    files = [name for name in names if name not in folders]
    if topdown:
        yield top, folders, files
    for name in folders:
        yield from walk(path.join(top, name), topdown, onerror)
    if not topdown:
        yield top, folders, files


def mkdir(path, mode=0o777, *, dir_fd=None):
    """Makes a folder."""
    _files.mkdir(path)


def makedirs(name, mode=0o777, exist_ok=False):
    """Makes a folder and those that it is to be in."""
    name = fspath(name).rstrip("/") or "/"
    head = path.dirname(name)
    if head and not path.exists(head):
        makedirs(head, exist_ok=True)
    try:
        _files.mkdir(name)
    except OSError:
        if not exist_ok or not path.isdir(name):
            raise


def remove(path, *, dir_fd=None):
    """Removes a file."""
    _files.remove(path)


unlink = remove


def rmdir(path, *, dir_fd=None):
    """Removes an empty folder."""
    _files.rmdir(path)


def removedirs(name):
    """Removes a folder and those above it that are empty then."""
    rmdir(name)
    head = path.dirname(fspath(name).rstrip("/"))
    while head:
        try:
            rmdir(head)
        except OSError:
            return
        head = path.dirname(head)


def rename(src, dst, *, src_dir_fd=None, dst_dir_fd=None):
    """Moves a file or folder."""
    _files.rename(src, dst)


replace = renames = rename


def stat(path, *, dir_fd=None, follow_symlinks=True):
    """What is known of a file or folder."""
    return _files.stat(path)


lstat = stat


def access(path, mode, *, dir_fd=None, effective_ids=False, follow_symlinks=True):
    """Whether there is something at a path."""
    return _files.find(path) is not None


def chmod(path, mode, *, dir_fd=None, follow_symlinks=True):
    """Modes are not kept."""
    _files.stat(path)


def utime(path, times=None, *, ns=None, dir_fd=None, follow_symlinks=True):
    """Sets when a file was changed."""
    node = _files.stat(path).node
    from time import time_ns
    node.changed = ns[1] if ns else int(times[1] * 1e9) if times else time_ns()


def truncate(path, length):
    """Cuts a file off."""
    _files.stat(path).node.truncate(length)


def __getattr__(name):
    processes = ("system", "popen", "fork", "forkpty", "execv", "execve", "execvp", "execvpe", "execl", "execlp", "spawnl",
                 "spawnv", "posix_spawn", "wait", "waitpid", "wait3", "wait4", "startfile", "pipe", "pipe2", "dup",
                 "dup2", "open", "close", "read", "write", "symlink", "link", "readlink", "mkfifo", "openpty", "nice",
                 "killpg", "setsid", "setuid", "setgid", "eventfd", "memfd_create", "sendfile", "chown", "chroot")
    if name in processes:
        raise AttributeError(f"module 'os' is simulated here without {name!r}: there is one process and an in-memory "
                             "folder, with getcwd, listdir, mkdir, makedirs, remove, rename, stat, walk, path, "
                             "environ, getpid and the like")
    raise AttributeError(f"module 'os' has no attribute {name!r}")
