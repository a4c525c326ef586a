"""time: a time of day."""

from _dates import calendar_text, integer
from _dates_delta import timedelta
from _dates_zone import checked_offset, offset_text, tzinfo as _tzinfo

__all__ = ("time", "check_time", "check_zone", "clock_text", "split_time")

_LENGTHS = {"hours": 2, "minutes": 5, "seconds": 8, "milliseconds": 12, "microseconds": 15}


def check_time(hour, minute, second, microsecond, fold):
    """The five as integers, if they are a time of day."""
    parts = []
    for name, value, most in (("hour", hour, 23), ("minute", minute, 59), ("second", second, 59),
                              ("microsecond", microsecond, 999999)):
        value = integer(value)
        if not 0 <= value <= most:
            raise ValueError(f"{name} must be in 0..{most}")
        parts.append(value)
    if fold not in (0, 1):
        raise ValueError("fold must be either 0 or 1")
    return parts


def check_zone(zone):
    """A time zone or None, else TypeError."""
    if zone is not None and not isinstance(zone, _tzinfo):
        raise TypeError(f"tzinfo argument must be None or of a tzinfo subclass, not type '{type(zone).__name__}'")
    return zone


def clock_text(hour, minute, second, microsecond, timespec):
    """`22:13:20`, with as much of it as asked for."""
    if timespec == "auto":
        timespec = "microseconds" if microsecond else "seconds"
    if timespec not in _LENGTHS:
        raise ValueError("Unknown timespec value")
    return f"{hour:02d}:{minute:02d}:{second:02d}.{microsecond:06d}"[:_LENGTHS[timespec]]


def split_time(text):
    """Hour, minute, second, microsecond and zone of an ISO 8601 time; ValueError if it is none."""
    zone = None
    at = max(text.find(sign) for sign in "+-Z")
    if at >= 0:
        zone = _zone(text[at:])
        text = text[:at]
    return *_clock(text, False), zone


def _clock(text, isoffset):
    text, fraction = text.replace(",", ".").partition(".")[::2]
    parts = text.split(":") if ":" in text else [text[i:i + 2] for i in range(0, len(text), 2)]
    if not 1 <= len(parts) <= 3 or any(len(part) != 2 or not (part.isascii() and part.isdigit()) for part in parts):
        raise ValueError
    if fraction and (len(parts) < 3 or not fraction.isdigit()):
        raise ValueError
    values = [int(part) for part in parts] + [0] * (3 - len(parts))
    return *values, int(fraction[:6].ljust(6, "0")) if fraction else 0


def _zone(text):
    from _dates_zone import timezone
    if text == "Z":
        return timezone.utc
    if text[0] == "Z":
        raise ValueError
    hours, minutes, seconds, microseconds = _clock(text[1:], True)
    offset = timedelta(hours=hours, minutes=minutes, seconds=seconds, microseconds=microseconds)
    return timezone(-offset if text[0] == "-" else offset)


class time:
    """A time of day, with or without a time zone."""

    __static_name__ = "datetime.time"

    __slots__ = ("_parts", "_zone", "_fold")

    def __new__(cls, hour=0, minute=0, second=0, microsecond=0, tzinfo=None, *, fold=0):
        self = object.__new__(cls)
        self._parts = check_time(hour, minute, second, microsecond, fold)
        self._zone, self._fold = check_zone(tzinfo), fold
        return self

    hour = property(lambda self: self._parts[0])
    minute = property(lambda self: self._parts[1])
    second = property(lambda self: self._parts[2])
    microsecond = property(lambda self: self._parts[3])
    tzinfo = property(lambda self: self._zone)
    fold = property(lambda self: self._fold)

    @classmethod
    def fromisoformat(cls, time_string, /):
        """The time that a text shows in a format of ISO 8601."""
        if not isinstance(time_string, str):
            raise TypeError("fromisoformat: argument must be str")
        try:
            parts = split_time(time_string.removeprefix("T"))
        except ValueError:
            raise ValueError(f"Invalid isoformat string: {time_string!r}") from None
        return cls(*parts)

    def isoformat(self, timespec="auto"):
        """`22:13:20`"""
        return clock_text(*self._parts, timespec) + offset_text(self.utcoffset())

    def __str__(self):
        return self.isoformat()

    def __repr__(self):
        parts = self._parts[:4 if self._parts[3] else 3 if self._parts[2] else 2]
        texts = [str(part) for part in parts]
        if self._zone is not None:
            texts.append(f"tzinfo={self._zone!r}")
        if self._fold:
            texts.append("fold=1")
        return f"{type(self).__module__}.{type(self).__qualname__}({', '.join(texts)})"

    def strftime(self, format):
        """The time in a format."""
        moment = (1900, 1, 1, *self._parts[:3], 0, 1, -1)
        return calendar_text(moment, format, self._parts[3], self.utcoffset(), self.tzname)

    def __format__(self, format_spec):
        return self.strftime(format_spec) if format_spec else str(self)

    def utcoffset(self):
        """The zone's distance from UTC, or None."""
        return None if self._zone is None else checked_offset("utcoffset", self._zone.utcoffset(None))

    def tzname(self):
        """The zone's name, or None."""
        return None if self._zone is None else self._zone.tzname(None)

    def dst(self):
        """The zone's daylight saving, or None."""
        return None if self._zone is None else checked_offset("dst", self._zone.dst(None))

    def replace(self, hour=None, minute=None, second=None, microsecond=None, tzinfo=True, *, fold=None):
        """The same time with other parts."""
        given = (hour, minute, second, microsecond)
        parts = [old if new is None else new for old, new in zip(self._parts, given)]
        return type(self)(*parts, self._zone if tzinfo is True else tzinfo, fold=self._fold if fold is None else fold)

    __replace__ = replace

    def _key(self, other):
        mine, theirs = self.utcoffset(), other.utcoffset()
        if (mine is None) != (theirs is None):
            return None
        keys = []
        for item, offset in ((self, mine), (other, theirs)):
            total = timedelta(hours=item.hour, minutes=item.minute, seconds=item.second, microseconds=item.microsecond)
            keys.append(total - offset if offset else total)
        return keys

    def _compare(self, other, operation):
        if not isinstance(other, time):
            return NotImplemented
        keys = self._key(other)
        if keys is None:
            raise TypeError("can't compare offset-naive and offset-aware times")
        return operation(*keys)

    def __eq__(self, other):
        if not isinstance(other, time):
            return NotImplemented
        keys = self._key(other)
        return keys is not None and keys[0] == keys[1]

    def __lt__(self, other):
        return self._compare(other, lambda a, b: a < b)

    def __le__(self, other):
        return self._compare(other, lambda a, b: a <= b)

    def __gt__(self, other):
        return self._compare(other, lambda a, b: a > b)

    def __ge__(self, other):
        return self._compare(other, lambda a, b: a >= b)

    def __hash__(self):
        return hash(self._key(self)[0])

    def __reduce__(self):
        return type(self), (*self._parts, *(() if self._zone is None else (self._zone,)))


time.__module__ = "datetime"
time.min, time.max, time.resolution = time(0), time(23, 59, 59, 999999), timedelta(microseconds=1)
