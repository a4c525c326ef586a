"""tzinfo and timezone: distances from UTC."""

from _dates_delta import timedelta

__all__ = ("tzinfo", "timezone", "checked_offset", "offset_text")


class tzinfo:
    """The base of time zones."""

    __static_name__ = "datetime.tzinfo"

    __slots__ = ()

    def tzname(self, dt, /):
        """The zone's name at a time."""
        raise NotImplementedError("a tzinfo subclass must implement tzname()")

    def utcoffset(self, dt, /):
        """The distance from UTC at a time, east is positive."""
        raise NotImplementedError("a tzinfo subclass must implement utcoffset()")

    def dst(self, dt, /):
        """How much of the distance is daylight saving."""
        raise NotImplementedError("a tzinfo subclass must implement dst()")

    def fromutc(self, dt, /):
        """A time of UTC as one of this zone."""
        offset, saving = dt.utcoffset(), dt.dst()
        if offset is None or saving is None:
            raise ValueError("fromutc: non-None utcoffset() and dst() results required")
        if offset - saving:
            dt += offset - saving
            saving = dt.dst()
        return dt + saving

    def __reduce__(self):
        arguments = getattr(self, "__getinitargs__", tuple)()
        return type(self), arguments, getattr(self, "__dict__", None) or None


def checked_offset(name, offset):
    """An offset that a time zone gave, if it is one."""
    if offset is None:
        return None
    if not isinstance(offset, timedelta):
        raise TypeError(f"tzinfo.{name}() must return None or a timedelta, not '{type(offset).__name__}'")
    if not timedelta(-1) < offset < timedelta(1):
        raise ValueError(f"offset must be a timedelta strictly between -timedelta(hours=24) and timedelta(hours=24), "
                         f"not {offset!r}.")
    return offset


def offset_text(offset, separator=":"):
    """`+01:00`"""
    if offset is None:
        return ""
    sign = "+" if offset.days >= 0 else "-"
    offset = abs(offset)
    hours, rest = divmod(offset.seconds, 3600)
    minutes, seconds = divmod(rest, 60)
    text = f"{sign}{hours:02d}{separator}{minutes:02d}"
    if seconds or offset.microseconds:
        text += f"{separator}{seconds:02d}"
    return f"{text}.{offset.microseconds:06d}" if offset.microseconds else text


_UNNAMED = object()


class timezone(tzinfo):
    """A fixed distance from UTC."""

    __static_name__ = "datetime.timezone"

    __slots__ = ("_offset", "_name")

    def __new__(cls, offset, name=_UNNAMED):
        if not isinstance(offset, timedelta):
            raise TypeError(f"timezone() argument 1 must be datetime.timedelta, not {type(offset).__name__}")
        if name is not _UNNAMED and not isinstance(name, str):
            raise TypeError(f"timezone() argument 2 must be str, not {type(name).__name__}")
        if not timedelta(-1) < offset < timedelta(1):
            raise ValueError("offset must be a timedelta strictly between -timedelta(hours=24) and "
                             f"timedelta(hours=24), not {offset!r}.")
        if name is _UNNAMED:
            if not offset and timezone.utc is not None:
                return timezone.utc
            name = None
        self = tzinfo.__new__(cls)
        self._offset, self._name = offset, name
        return self

    utc = None

    def _check(self, dt, name):
        from _dates_datetime import datetime
        if dt is not None and not isinstance(dt, datetime):
            raise TypeError(f"{name}(dt) argument must be a datetime instance or None, not {type(dt).__name__}")

    def utcoffset(self, dt, /):
        """The distance from UTC."""
        self._check(dt, "utcoffset")
        return self._offset

    def dst(self, dt, /):
        """None: it is not known."""
        self._check(dt, "dst")
        return None

    def tzname(self, dt, /):
        """The name, or `UTC+01:00`."""
        self._check(dt, "tzname")
        return str(self)

    def fromutc(self, dt, /):
        """A time of UTC as one of this zone."""
        from _dates_datetime import datetime
        if not isinstance(dt, datetime):
            raise TypeError("fromutc() argument must be a datetime instance")
        if dt.tzinfo is not self:
            raise ValueError("fromutc: dt.tzinfo is not self")
        return dt + self._offset

    def __str__(self):
        if self._name is not None:
            return self._name
        return "UTC" + offset_text(self._offset) if self._offset else "UTC"

    def __repr__(self):
        if self is timezone.utc:
            return "datetime.timezone.utc"
        if self._name is None:
            return f"datetime.timezone({self._offset!r})"
        return f"datetime.timezone({self._offset!r}, {self._name!r})"

    def __eq__(self, other):
        return self._offset == other._offset if isinstance(other, timezone) else NotImplemented

    def __hash__(self):
        return hash(self._offset)

    def __getinitargs__(self):
        return (self._offset,) if self._name is None else (self._offset, self._name)

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self


tzinfo.__module__ = timezone.__module__ = "datetime"
timezone.utc = timezone(timedelta(0))
timezone.min = timezone(-timedelta(hours=23, minutes=59))
timezone.max = timezone(timedelta(hours=23, minutes=59))
