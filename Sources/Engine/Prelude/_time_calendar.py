"""The part of `time` that needs struct_time; loaded when a program first asks for it. Local time is UTC."""

from time import _check, _parts, ctime, strftime, time, time_ns, monotonic, monotonic_ns, process_time, process_time_ns
from types import SimpleNamespace

CLOCK_REALTIME, CLOCK_MONOTONIC, CLOCK_PROCESS_CPUTIME_ID, CLOCK_THREAD_CPUTIME_ID = 0, 1, 2, 3
CLOCK_MONOTONIC_RAW, CLOCK_BOOTTIME, CLOCK_TAI = 4, 7, 11

_FIELDS = ("tm_year", "tm_mon", "tm_mday", "tm_hour", "tm_min", "tm_sec", "tm_wday", "tm_yday", "tm_isdst")


class struct_time(tuple):
    """A date and time of day in nine numbers."""

    n_fields, n_sequence_fields, n_unnamed_fields = 11, 9, 0
    __match_args__ = _FIELDS

    def __new__(cls, sequence, dict=None, /):
        items = tuple(sequence)
        if len(items) < 9:
            raise TypeError(f"time.struct_time() takes an at least 9-sequence ({len(items)}-sequence given)")
        if len(items) > 11:
            raise TypeError(f"time.struct_time() takes an at most 11-sequence ({len(items)}-sequence given)")
        self = super().__new__(cls, items[:9])
        self.__dict__["_zone"] = items[9] if len(items) > 9 else None
        self.__dict__["_offset"] = items[10] if len(items) > 10 else None
        return self

    def __repr__(self):
        return f"time.struct_time({', '.join(f'{name}={value!r}' for name, value in zip(_FIELDS, self))})"

    def __reduce__(self):
        return struct_time, (tuple(self) + (self._zone, self._offset),)

    def __setattr__(self, name, value):
        raise AttributeError("readonly attribute" if name in _FIELDS
                             else f"'time.struct_time' object has no attribute {name!r}")

    tm_zone = property(lambda self: self._zone)
    tm_gmtoff = property(lambda self: self._offset)


def _field(index):
    return property(lambda self: self[index])


for _index, _name in enumerate(_FIELDS):
    setattr(struct_time, _name, _field(_index))
struct_time.__module__ = "time"


def gmtime(seconds=None, /):
    """The date of some seconds since the epoch, or now."""
    return struct_time(_parts(seconds) + ("GMT", 0))


def localtime(seconds=None, /):
    """The date of some seconds since the epoch, or now: the box lives in UTC."""
    return struct_time(_parts(seconds) + ("UTC", 0))


def asctime(t=None, /):
    """A date as `Tue Nov 14 22:13:20 2023`."""
    if t is None:
        return ctime()
    _check(t, "asctime")
    return strftime("%a %b %e %H:%M:%S ", t) + str(t[0])


def mktime(t, /):
    """The seconds since the epoch of a local date."""
    if not isinstance(t, tuple):
        raise TypeError("Tuple or struct_time argument required")
    if len(t) < 9 or not all(isinstance(part, int) for part in t):
        raise TypeError("mktime(): illegal time tuple argument")
    year, month, day, hour, minute, second = t[:6]
    year, month = year + (month - 1) // 12, (month - 1) % 12 + 1
    shifted = year - (month <= 2)
    days = 365 * shifted + shifted // 4 - shifted // 100 + shifted // 400 + (153 * ((month + 9) % 12) + 2) // 5 + day
    return float((days - 719469) * 86400 + hour * 3600 + minute * 60 + second)


def strptime(string, format="%a %b %d %H:%M:%S %Y", /):
    """The date that a text shows in a format."""
    from _strptime import time_parts
    return struct_time(time_parts(string, format))


def tzset():
    """Has nothing to do: the box lives in UTC."""


def clock_gettime(clk_id, /):
    """The reading of one of the system's clocks."""
    return time() if clk_id in (CLOCK_REALTIME, CLOCK_TAI) else monotonic()


def clock_gettime_ns(clk_id, /):
    """As clock_gettime, in nanoseconds."""
    return time_ns() if clk_id in (CLOCK_REALTIME, CLOCK_TAI) else monotonic_ns()


def clock_getres(clk_id, /):
    """The resolution of a clock."""
    return 1e-09


def get_clock_info(name, /):
    """What is known of a clock."""
    known = {"time": ("clock_gettime(CLOCK_REALTIME)", False, True), "monotonic": ("clock_gettime(CLOCK_MONOTONIC)", True, False),
             "perf_counter": ("clock_gettime(CLOCK_MONOTONIC)", True, False),
             "process_time": ("clock_gettime(CLOCK_PROCESS_CPUTIME_ID)", True, False),
             "thread_time": ("clock_gettime(CLOCK_THREAD_CPUTIME_ID)", True, False)}
    if name not in known:
        raise ValueError("unknown clock")
    implementation, steady, adjustable = known[name]
    return SimpleNamespace(implementation=implementation, monotonic=steady, adjustable=adjustable, resolution=1e-09)
