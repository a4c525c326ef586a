"""The part of `sys` that few programs use; loaded when one first asks for it."""

from types import SimpleNamespace as _Namespace

import _frames

__all__ = ()

maxunicode = 0x10FFFF
api_version = 1013
copyright = "tickbox simulates Python 3.13."
prefix = exec_prefix = base_prefix = base_exec_prefix = "/usr"
platlibdir = "lib"
pycache_prefix = None
dont_write_bytecode = True
warnoptions = []
_xoptions = {}
path_hooks = []
meta_path = []
path_importer_cache = {}
tracebacklimit = 1000
float_repr_style = "short"
builtin_module_names = ("_asyncio", "_random", "_signal", "builtins", "contextvars", "math", "sys", "time")
orig_argv = ["python3"]


class _Record(tuple):
    """A tuple whose items have names."""
    _title, _names = "", ()

    def __getattr__(self, name):
        if name in self._names:
            return self[self._names.index(name)]
        raise AttributeError(f"'{self._title}' object has no attribute {name!r}")

    def __repr__(self):
        return f"{self._title}({', '.join(f'{name}={value!r}' for name, value in zip(self._names, self))})"


def _record(title, **values):
    kind = type(title.rpartition(".")[2], (_Record,), {"_title": title, "_names": tuple(values)})
    return kind(values.values())


float_info = _record("sys.float_info", max=1.7976931348623157e+308, max_exp=1024, max_10_exp=308,
                     min=2.2250738585072014e-308, min_exp=-1021, min_10_exp=-307, dig=15, mant_dig=53,
                     epsilon=2.220446049250313e-16, radix=2, rounds=1)
int_info = _record("sys.int_info", bits_per_digit=30, sizeof_digit=4, default_max_str_digits=4300,
                   str_digits_check_threshold=640)
hash_info = _record("sys.hash_info", width=64, modulus=2305843009213693951, inf=314159, nan=0, imag=1000003,
                    algorithm="siphash13", hash_bits=64, seed_bits=128, cutoff=0)
thread_info = _record("sys.thread_info", name="pthread", lock="semaphore", version="NPTL 2.36")
flags = _record("sys.flags", debug=0, inspect=0, interactive=0, optimize=0, dont_write_bytecode=0, no_user_site=0,
                no_site=0, ignore_environment=0, verbose=0, bytes_warning=0, quiet=0, hash_randomization=0, isolated=0,
                dev_mode=False, utf8_mode=0, warn_default_encoding=0, safe_path=False, int_max_str_digits=4300)


def _implementation():
    from sys import hexversion, version_info
    return _Namespace(name="cpython", cache_tag="cpython-313", version=version_info, hexversion=hexversion,
                      _multiarch="x86_64-linux-gnu")


implementation = _implementation()


class _StandardInput:
    """What the program reads: the shell's line editor, or standard input."""
    name, mode, encoding, errors, newlines, closed = "<stdin>", "r", "utf-8", "strict", None, False

    def readline(self, size=-1, /):
        """The next line, with its end; nothing at the end of the input."""
        line = _frames.read_line()
        return "" if line is None else line + "\n"

    def __iter__(self):
        return self

    def __next__(self):
        line = self.readline()
        if not line:
            raise StopIteration
        return line

    def readlines(self, hint=-1, /):
        """All lines that are left."""
        return list(self)

    def read(self, size=-1, /):
        """All that is left."""
        return "".join(self)

    def isatty(self):
        return False

    def fileno(self):
        return 0

    def readable(self):
        return True

    def writable(self):
        return False

    seekable = writable

    def close(self):
        """Nothing to close."""


stdin = __stdin__ = _StandardInput()


def excepthook(type, value, traceback, /):
    """Shows an exception as one that nobody caught."""
    from sys import stderr
    stderr.write(_frames.traceback_text(value))


__excepthook__ = excepthook


def displayhook(value, /):
    """Shows a value as the prompt does."""
    if value is not None:
        print(repr(value))


__displayhook__ = displayhook


def unraisablehook(unraisable, /):
    """Shows an exception that cannot be raised."""
    excepthook(unraisable.exc_type, unraisable.exc_value, unraisable.exc_traceback)


__unraisablehook__ = unraisablehook


def getfilesystemencoding():
    """Names are UTF-8."""
    return "utf-8"


def getfilesystemencodeerrors():
    """How names that are not UTF-8 are taken."""
    return "surrogateescape"


_switch_interval = 0.005


def getswitchinterval():
    """How long a thread runs before others get a turn."""
    return _switch_interval


def setswitchinterval(interval, /):
    """Is remembered; threads here take turns at their waits."""
    global _switch_interval
    if interval <= 0:
        raise ValueError("switch interval must be strictly positive")
    _switch_interval = float(interval)


def gettrace():
    """None: tracing is not simulated."""


getprofile = gettrace


def settrace(function, /):
    """Tracing is not simulated: nothing happens."""


setprofile = settrace


def get_int_max_str_digits():
    """How long a number's text may be."""
    return 4300


def set_int_max_str_digits(maxdigits):
    """The limit stays as it is."""


def is_finalizing():
    """False while the program runs."""
    return False


def getallocatedblocks():
    """A fiction."""
    return 10000


def audit(event, /, *args):
    """Nobody listens."""


def addaudithook(hook, /):
    """Nobody calls it."""


def call_tracing(func, args, /):
    """Calls the function."""
    return func(*args)


def _is_gil_enabled():
    return True


def exc_clear():
    """What Python 2 had."""
    raise AttributeError("module 'sys' has no attribute 'exc_clear'")


del exc_clear
