"""datetime: a day and a time of day."""

from time import _parts as _date_parts, time_ns

from _dates import calendar_text, check_date, date, ordinal_of, split_date, split_ordinal
from _dates_delta import half_even, timedelta
from _dates_time import check_time, check_zone, clock_text, split_time, time
from _dates_zone import checked_offset, offset_text, timezone

__all__ = ("datetime",)

_DAY = 86_400_000_000
_EPOCH = 719163


class datetime(date):
    """A day and a time of day, with or without a time zone."""

    __static_name__ = "datetime.datetime"

    __slots__ = ("_clock", "_zone", "_fold")

    def __new__(cls, year, month=None, day=None, hour=0, minute=0, second=0, microsecond=0, tzinfo=None, *, fold=0):
        if month is None or day is None:
            missing, place = ("month", 2) if month is None else ("day", 3)
            raise TypeError(f"function missing required argument '{missing}' (pos {place})")
        self = object.__new__(cls)
        self._year, self._month, self._day = check_date(year, month, day)
        self._clock = check_time(hour, minute, second, microsecond, fold)
        self._zone, self._fold = check_zone(tzinfo), fold
        return self

    hour = property(lambda self: self._clock[0])
    minute = property(lambda self: self._clock[1])
    second = property(lambda self: self._clock[2])
    microsecond = property(lambda self: self._clock[3])
    tzinfo = property(lambda self: self._zone)
    fold = property(lambda self: self._fold)

    # Making

    @classmethod
    def _from_microseconds(cls, total, zone):
        days, rest = divmod(total, _DAY)
        if not 0 < days + _EPOCH <= 3652059:
            raise OverflowError("date value out of range")
        seconds, microsecond = divmod(rest, 1_000_000)
        minutes, second = divmod(seconds, 60)
        return cls(*split_ordinal(days + _EPOCH), minutes // 60, minutes % 60, second, microsecond, zone)

    @classmethod
    def fromtimestamp(cls, timestamp, tz=None):
        """The moment of a number of seconds since 1970."""
        check_zone(tz)
        if isinstance(timestamp, int):
            total = timestamp * 1_000_000
        elif isinstance(timestamp, float):
            _date_parts(timestamp)
            numerator, denominator = timestamp.as_integer_ratio()
            total = half_even(numerator * 1_000_000, denominator)
        else:
            raise TypeError(f"'{type(timestamp).__name__}' object cannot be interpreted as an integer")
        if not -62135596800_000_000 <= total < 253402300800_000_000:
            raise ValueError(f"year {_date_parts(total // 1_000_000)[0]} is out of range")
        if tz is None:
            return cls._from_microseconds(total, None)
        return tz.fromutc(cls._from_microseconds(total, tz))

    @classmethod
    def utcfromtimestamp(cls, timestamp, /):
        """As fromtimestamp, in UTC without saying so."""
        _warn("utcfromtimestamp", "datetime.datetime.fromtimestamp(timestamp, datetime.UTC)")
        return cls.fromtimestamp(timestamp)

    @classmethod
    def now(cls, tz=None):
        """The moment that the virtual clock shows."""
        check_zone(tz)
        total = time_ns() // 1000
        return cls._from_microseconds(total, None) if tz is None else tz.fromutc(cls._from_microseconds(total, tz))

    @classmethod
    def utcnow(cls):
        """As now, in UTC without saying so."""
        _warn("utcnow", "datetime.datetime.now(datetime.UTC)")
        return cls._from_microseconds(time_ns() // 1000, None)

    @classmethod
    def today(cls):
        """As now."""
        return cls.now()

    @classmethod
    def fromordinal(cls, ordinal, /):
        """Midnight of a day."""
        return cls(*split_ordinal(ordinal))

    @classmethod
    def combine(cls, date, time, tzinfo=True):
        """A day and a time of day together."""
        zone = time.tzinfo if tzinfo is True else tzinfo
        return cls(date.year, date.month, date.day, time.hour, time.minute, time.second, time.microsecond, zone,
                   fold=time.fold)

    @classmethod
    def fromisoformat(cls, date_string, /):
        """The moment that a text shows in a format of ISO 8601."""
        if not isinstance(date_string, str):
            raise TypeError("fromisoformat: argument must be str")
        try:
            length = _date_length(date_string)
            day, clock = split_date(date_string[:length]), (0, 0, 0, 0, None)
            if len(date_string) > length:
                clock = split_time(date_string[length + 1:])
        except (ValueError, IndexError):
            raise ValueError(f"Invalid isoformat string: {date_string!r}") from None
        return cls(*day, *clock)

    @classmethod
    def fromisocalendar(cls, year, week, day):
        """Midnight of an ISO year, week and weekday."""
        found = date.fromisocalendar(year, week, day)
        return cls(found.year, found.month, found.day)

    @classmethod
    def strptime(cls, date_string, format, /):
        """The moment that a text shows in a format."""
        from _strptime import full_parts
        parts = full_parts(date_string, format)
        zone = None
        if parts[9] is not None:
            offset = timedelta(seconds=parts[9], microseconds=parts[10])
            zone = timezone(offset, parts[11]) if parts[11] else timezone(offset)
        return cls(*parts[:6], parts[8], zone)

    # Parts

    def date(self):
        """The day."""
        return date(self._year, self._month, self._day)

    def time(self):
        """The time of day, without the zone."""
        return time(*self._clock, fold=self._fold)

    def timetz(self):
        """The time of day with the zone."""
        return time(*self._clock, self._zone, fold=self._fold)

    def replace(self, year=None, month=None, day=None, hour=None, minute=None, second=None, microsecond=None,
                tzinfo=True, *, fold=None):
        """The same moment with other parts."""
        given = (year, month, day, hour, minute, second, microsecond)
        parts = [old if new is None else new
                 for old, new in zip((self._year, self._month, self._day, *self._clock), given)]
        return type(self)(*parts, self._zone if tzinfo is True else tzinfo, fold=self._fold if fold is None else fold)

    __replace__ = replace

    def utcoffset(self):
        """The zone's distance from UTC, or None."""
        return None if self._zone is None else checked_offset("utcoffset", self._zone.utcoffset(self))

    def tzname(self):
        """The zone's name, or None."""
        return None if self._zone is None else self._zone.tzname(self)

    def dst(self):
        """The zone's daylight saving, or None."""
        return None if self._zone is None else checked_offset("dst", self._zone.dst(self))

    def _microseconds(self):
        # Since 1970, by the clock on the wall.
        days = ordinal_of(self._year, self._month, self._day) - _EPOCH
        hour, minute, second, microsecond = self._clock
        return days * _DAY + ((hour * 60 + minute) * 60 + second) * 1_000_000 + microsecond

    def timestamp(self):
        """Seconds since 1970; a moment without a zone is one of UTC."""
        total = self._microseconds()
        offset = self.utcoffset()
        if offset is None:
            return total // 1_000_000 + self._clock[3] / 1e6
        return (total - offset._total) / 1_000_000

    def timetuple(self):
        """As a struct_time."""
        from time import struct_time
        saving = self.dst()
        return struct_time(self._moment(*self._clock[:3], -1 if saving is None else 1 if saving else 0))

    def utctimetuple(self):
        """As a struct_time of UTC."""
        from time import struct_time
        offset = self.utcoffset()
        moment = self - offset if offset else self
        return struct_time(moment._moment(*moment._clock[:3], 0))

    def astimezone(self, tz=None):
        """The same moment in another time zone."""
        check_zone(tz)
        zone, offset = self._zone, self.utcoffset()
        if zone is None or offset is None:
            zone, offset = timezone(timedelta(0), "UTC"), timedelta(0)
        if tz is None:
            tz = timezone(timedelta(0), "UTC")
        if tz is zone:
            return self
        return tz.fromutc((self - offset).replace(tzinfo=tz))

    # Text

    def ctime(self):
        """`Tue Nov 14 22:13:20 2023`"""
        hour, minute, second, _ = self._clock
        return super().ctime().replace("00:00:00", f"{hour:02d}:{minute:02d}:{second:02d}")

    def isoformat(self, sep="T", timespec="auto"):
        """`2023-11-14T22:13:20`"""
        if not isinstance(sep, str):
            raise TypeError(f"isoformat() argument 1 must be a unicode character, not {type(sep).__name__}")
        if len(sep) != 1:
            raise TypeError(f"isoformat() argument 1 must be a unicode character, not a string of length {len(sep)}")
        return date.isoformat(self) + sep + clock_text(*self._clock, timespec) + offset_text(self.utcoffset())

    def __str__(self):
        return self.isoformat(" ")

    def __repr__(self):
        clock = self._clock[:4 if self._clock[3] else 3 if self._clock[2] else 2]
        texts = [str(part) for part in (self._year, self._month, self._day, *clock)]
        if self._zone is not None:
            texts.append(f"tzinfo={self._zone!r}")
        if self._fold:
            texts.append("fold=1")
        return f"{type(self).__module__}.{type(self).__qualname__}({', '.join(texts)})"

    def strftime(self, format):
        """The moment in a format."""
        return calendar_text(self._moment(*self._clock[:3], -1), format, self._clock[3], self.utcoffset(),
                             self.tzname)

    # Arithmetic

    def _compare(self, other, operation):
        if not isinstance(other, datetime):
            return NotImplemented
        mine, theirs = self.utcoffset(), other.utcoffset()
        if (mine is None) != (theirs is None):
            raise TypeError("can't compare offset-naive and offset-aware datetimes")
        a, b = self._microseconds(), other._microseconds()
        if mine is not None and self._zone is not other._zone:
            a, b = a - mine._total, b - theirs._total
        return operation(a, b)

    def __eq__(self, other):
        if not isinstance(other, datetime):
            return NotImplemented
        if (self.utcoffset() is None) != (other.utcoffset() is None):
            return False
        return self._compare(other, lambda a, b: a == b)

    def __lt__(self, other):
        return self._compare(other, lambda a, b: a < b)

    def __le__(self, other):
        return self._compare(other, lambda a, b: a <= b)

    def __gt__(self, other):
        return self._compare(other, lambda a, b: a > b)

    def __ge__(self, other):
        return self._compare(other, lambda a, b: a >= b)

    def __hash__(self):
        offset = self.utcoffset()
        return hash(self._microseconds() - (offset._total if offset else 0))

    def __add__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        return type(self)._from_microseconds(self._microseconds() + other._total, self._zone)

    __radd__ = __add__

    def __sub__(self, other):
        if isinstance(other, timedelta):
            return self + -other
        if not isinstance(other, datetime):
            return NotImplemented
        mine, theirs = self.utcoffset(), other.utcoffset()
        if (mine is None) != (theirs is None):
            raise TypeError("can't subtract offset-naive and offset-aware datetimes")
        difference = timedelta(microseconds=self._microseconds() - other._microseconds())
        if mine is None or self._zone is other._zone:
            return difference
        return difference + theirs - mine

    def __reduce__(self):
        zone = () if self._zone is None else (self._zone,)
        return type(self), (self._year, self._month, self._day, *self._clock, *zone)


def _date_length(text):
    """Where the date ends in a text of ISO 8601."""
    if len(text) < 7:
        raise ValueError
    if text[4] == "-":
        if text[5] != "W":
            return 10
        return 10 if len(text) > 8 and text[8] == "-" else 8
    if text[4] == "W":
        return 8 if text[7:8].isdigit() else 7
    return 8


def _warn(name, instead):
    import warnings
    warnings.warn(f"datetime.datetime.{name}() is deprecated and scheduled for removal in a future version. Use "
                  f"timezone-aware objects to represent datetimes in UTC: {instead}.", DeprecationWarning, stacklevel=3)


datetime.__module__ = "datetime"
datetime.min, datetime.max = datetime(1, 1, 1), datetime(9999, 12, 31, 23, 59, 59, 999999)
datetime.resolution = timedelta(microseconds=1)
