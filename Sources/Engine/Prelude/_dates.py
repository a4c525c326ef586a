"""date: a day of the calendar."""

from time import _parts, strftime as _strftime

from _dates_delta import timedelta

__all__ = ("date", "MINYEAR", "MAXYEAR", "calendar_text", "check_date", "integer", "split_date")

MINYEAR, MAXYEAR = 1, 9999
_DAYS = (0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_MONTH_NAMES = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_DAY_NAMES = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")


def integer(value):
    """An argument that must be an integer."""
    if isinstance(value, int):
        return value
    if not hasattr(value, "__index__"):
        raise TypeError(f"'{type(value).__name__}' object cannot be interpreted as an integer")
    return value.__index__()


def days_in_month(year, month):
    """The number of days that a month has."""
    return 29 if month == 2 and year % 4 == 0 and (year % 100 or year % 400 == 0) else _DAYS[month]


def check_date(year, month, day):
    """The three as integers, if they are a date."""
    year, month, day = integer(year), integer(month), integer(day)
    if not MINYEAR <= year <= MAXYEAR:
        raise ValueError(f"year {year} is out of range")
    if not 1 <= month <= 12:
        raise ValueError("month must be in 1..12")
    if not 1 <= day <= days_in_month(year, month):
        raise ValueError("day is out of range for month")
    return year, month, day


def ordinal_of(year, month, day):
    """Days since the year 1, whose first day is 1."""
    shifted = year - (month <= 2)
    return (365 * shifted + shifted // 4 - shifted // 100 + shifted // 400
            + (153 * ((month + 9) % 12) + 2) // 5 + day - 306)


def split_ordinal(ordinal):
    """Year, month and day of a number of days."""
    if ordinal < 1:
        raise ValueError("ordinal must be >= 1")
    return _parts((ordinal - 719163) * 86400)[:3]


def split_date(text):
    """Year, month and day of an ISO 8601 date; ValueError if it is none."""
    digits = text.replace("-", "")
    if not text.isascii() or not digits.replace("W", "").isdigit():
        raise ValueError
    if "W" in text:
        dashed = text[4:5] == "-"
        rest = text[5 + dashed:]
        week, day = rest[:2], "1"
        if text[4 + dashed] != "W" or len(rest) not in ((2, 4) if dashed else (2, 3)):
            raise ValueError
        if len(rest) > 2:
            day = rest[3:] if dashed else rest[2:]
            if dashed and rest[2] != "-":
                raise ValueError
        return _from_iso(int(text[:4]), int(week), int(day))
    if len(text) == 10 and text[4] == text[7] == "-" and len(digits) == 8:
        return int(text[:4]), int(text[5:7]), int(text[8:])
    if len(text) == 8 and len(digits) == 8:
        return int(text[:4]), int(text[4:6]), int(text[6:])
    raise ValueError


def _from_iso(year, week, day):
    if not MINYEAR <= year <= MAXYEAR:
        raise ValueError(f"Year is out of range: {year}")
    first = ordinal_of(year, 1, 1)
    weekday = (first + 6) % 7
    long = weekday == 3 or (weekday == 2 and days_in_month(year, 2) == 29)
    if not 0 < week < 53 and not (week == 53 and long):
        raise ValueError(f"Invalid week: {week}")
    if not 0 < day < 8:
        raise ValueError(f"Invalid weekday: {day} (range is [1, 7])")
    monday = first - weekday + (7 if weekday > 3 else 0)
    return split_ordinal(monday + (week - 1) * 7 + day - 1)


def calendar_text(moment, format, microsecond, offset, zone):
    """strftime: what the C library does not know is filled in before it is asked."""
    from _dates_zone import offset_text
    if not isinstance(format, str):
        raise TypeError(f"strftime() argument 1 must be str, not {type(format).__name__}")
    pieces, index = [], 0
    while index < len(format):
        letter = format[index + 1:index + 2] if format[index] == "%" else ""
        if letter == "f":
            pieces.append(f"{microsecond:06d}")
        elif letter == "z":
            pieces.append(offset_text(offset, ""))
        elif format[index:index + 3] == "%:z":
            pieces.append(offset_text(offset))
            index += 1
        elif letter == "Z":
            pieces.append((zone() or "").replace("%", "%%"))
        elif letter == "Y" or letter == "G":
            pieces.append(f"{moment[0]:04d}" if letter == "Y" else _strftime("%G", moment).rjust(4, "0"))
        elif letter == "F":
            pieces.append(f"{moment[0]:04d}-%m-%d")
        else:
            pieces.append(format[index] + letter)
        index += 2 if letter else 1
    return _strftime("".join(pieces), moment)


class IsoCalendarDate(tuple):
    """Year, week and weekday of ISO 8601."""

    __slots__ = ()
    year = property(lambda self: self[0])
    week = property(lambda self: self[1])
    weekday = property(lambda self: self[2])

    def __repr__(self):
        return f"datetime.IsoCalendarDate(year={self[0]}, week={self[1]}, weekday={self[2]})"


class date:
    """A day of the calendar."""

    __static_name__ = "datetime.date"

    __slots__ = ("_year", "_month", "_day")

    def __new__(cls, year, month, day):
        self = object.__new__(cls)
        self._year, self._month, self._day = check_date(year, month, day)
        return self

    year = property(lambda self: self._year)
    month = property(lambda self: self._month)
    day = property(lambda self: self._day)

    @classmethod
    def fromtimestamp(cls, timestamp, /):
        """The day of a number of seconds since 1970."""
        return cls(*_parts(timestamp)[:3])

    @classmethod
    def today(cls):
        """The day that the virtual clock shows."""
        return cls(*_parts()[:3])

    @classmethod
    def fromordinal(cls, ordinal, /):
        """The day of a number of days since the year 1."""
        return cls(*split_ordinal(integer(ordinal)))

    @classmethod
    def fromisoformat(cls, date_string, /):
        """The day that a text shows in a format of ISO 8601."""
        if not isinstance(date_string, str):
            raise TypeError("fromisoformat: argument must be str")
        try:
            parts = split_date(date_string)
        except ValueError as error:
            if str(error).startswith("Invalid week"):
                raise
            raise ValueError(f"Invalid isoformat string: {date_string!r}") from None
        return cls(*parts)

    @classmethod
    def fromisocalendar(cls, year, week, day):
        """The day of an ISO year, week and weekday."""
        return cls(*_from_iso(integer(year), integer(week), integer(day)))

    def toordinal(self):
        """Days since the year 1."""
        return ordinal_of(self._year, self._month, self._day)

    def weekday(self):
        """0 is Monday."""
        return (self.toordinal() + 6) % 7

    def isoweekday(self):
        """1 is Monday."""
        return self.toordinal() % 7 or 7

    def isocalendar(self):
        """The ISO year, week and weekday."""
        thursday = self.toordinal() - self.weekday() + 3
        year = split_ordinal(thursday)[0] if thursday > 0 else 0
        return IsoCalendarDate((year, (thursday - ordinal_of(year, 1, 1)) // 7 + 1, self.weekday() + 1))

    def isoformat(self):
        """`2023-11-14`"""
        return f"{self._year:04d}-{self._month:02d}-{self._day:02d}"

    __str__ = isoformat

    def ctime(self):
        """`Tue Nov 14 00:00:00 2023`"""
        return f"{_DAY_NAMES[self.weekday()]} {_MONTH_NAMES[self._month - 1]} {self._day:2d} 00:00:00 {self._year:04d}"

    def timetuple(self):
        """As a struct_time, at midnight."""
        from time import struct_time
        return struct_time(self._moment(0, 0, 0, -1))

    def _moment(self, hour, minute, second, saving):
        days = self.toordinal() - ordinal_of(self._year, 1, 1) + 1
        return self._year, self._month, self._day, hour, minute, second, self.weekday(), days, saving

    def strftime(self, format):
        """The day in a format."""
        return calendar_text(self._moment(0, 0, 0, -1), format, 0, None, str)

    def __format__(self, format_spec):
        if not isinstance(format_spec, str):
            raise TypeError(f"__format__() argument 1 must be str, not {type(format_spec).__name__}")
        return self.strftime(format_spec) if format_spec else str(self)

    def replace(self, year=None, month=None, day=None):
        """The same day with other parts."""
        return type(self)(self._year if year is None else year, self._month if month is None else month,
                          self._day if day is None else day)

    __replace__ = replace

    def __repr__(self):
        return f"{type(self).__module__}.{type(self).__qualname__}({self._year}, {self._month}, {self._day})"

    def _key(self):
        return self._year, self._month, self._day

    def _comparable(self, other):
        return isinstance(other, date) and hasattr(other, "hour") == hasattr(self, "hour")

    def __eq__(self, other):
        return self._key() == other._key() if self._comparable(other) else NotImplemented

    def __lt__(self, other):
        return self._key() < other._key() if self._comparable(other) else NotImplemented

    def __le__(self, other):
        return self._key() <= other._key() if self._comparable(other) else NotImplemented

    def __gt__(self, other):
        return self._key() > other._key() if self._comparable(other) else NotImplemented

    def __ge__(self, other):
        return self._key() >= other._key() if self._comparable(other) else NotImplemented

    def __hash__(self):
        return hash(self._key())

    def __add__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        ordinal = self.toordinal() + other.days
        if not 0 < ordinal <= 3652059:
            raise OverflowError("date value out of range")
        return type(self).fromordinal(ordinal)

    __radd__ = __add__

    def __sub__(self, other):
        if isinstance(other, timedelta):
            return self + timedelta(-other.days)
        if self._comparable(other):
            return timedelta(self.toordinal() - other.toordinal())
        return NotImplemented

    def __reduce__(self):
        return type(self), (self._year, self._month, self._day)


date.__module__ = IsoCalendarDate.__module__ = "datetime"
date.min, date.max, date.resolution = date(1, 1, 1), date(9999, 12, 31), timedelta(1)
