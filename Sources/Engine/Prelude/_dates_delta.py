"""timedelta: a difference between two moments."""

__all__ = ("timedelta", "half_even")

_MICROSECOND, _SECOND, _DAY = 1, 1_000_000, 86_400_000_000
_UNITS = (("days", _DAY), ("seconds", _SECOND), ("microseconds", 1), ("milliseconds", 1000),
          ("minutes", 60 * _SECOND), ("hours", 3600 * _SECOND), ("weeks", 7 * _DAY))


def half_even(number, divisor):
    """An integer quotient, rounded to the nearest, halves to even."""
    quotient, rest = divmod(number, divisor)
    twice = 2 * rest
    if divisor < 0:
        twice, divisor = -twice, -divisor
    if twice > divisor or (twice == divisor and quotient % 2):
        quotient += 1
    return quotient


class timedelta:
    """A difference of days, seconds and microseconds, normalised."""

    __static_name__ = "datetime.timedelta"

    __slots__ = ("_total",)

    def __new__(cls, days=0, seconds=0, microseconds=0, milliseconds=0, minutes=0, hours=0, weeks=0):
        whole, fraction = 0, 0.0
        given = (days, seconds, microseconds, milliseconds, minutes, hours, weeks)
        for (name, unit), value in zip(_UNITS, given):
            if isinstance(value, int):
                whole += value * unit
            elif isinstance(value, float):
                if value != value:
                    raise ValueError("cannot convert float NaN to integer")
                if value in (float("inf"), float("-inf")):
                    raise OverflowError("cannot convert float infinity to integer")
                integral = int(value)
                whole += integral * unit
                fraction += (value - integral) * unit
            else:
                raise TypeError(f"unsupported type for timedelta {name} component: {type(value).__name__}")
        if fraction:
            integral = int(fraction)
            whole += integral
            rest = fraction - integral
            # Halves are rounded so that the whole result is even.
            if abs(rest) == 0.5:
                whole += (1 if rest > 0 else -1) if whole % 2 else 0
            else:
                whole += round(rest)
        return _make(cls, whole)

    days = property(lambda self: self._total // _DAY)
    seconds = property(lambda self: self._total % _DAY // _SECOND)
    microseconds = property(lambda self: self._total % _SECOND)

    def total_seconds(self):
        """The whole length in seconds."""
        return self._total / _SECOND

    def __repr__(self):
        parts = [f"{name}={getattr(self, name)}" for name in ("days", "seconds", "microseconds") if getattr(self, name)]
        return f"{_class_name(self)}({', '.join(parts) or '0'})"

    def __str__(self):
        minutes, seconds = divmod(self.seconds, 60)
        hours, minutes = divmod(minutes, 60)
        text = f"{hours}:{minutes:02d}:{seconds:02d}"
        if self.days:
            text = f"{self.days} day{'' if abs(self.days) == 1 else 's'}, {text}"
        return f"{text}.{self.microseconds:06d}" if self.microseconds else text

    def __add__(self, other):
        return _make(timedelta, self._total + other._total) if isinstance(other, timedelta) else NotImplemented

    __radd__ = __add__

    def __sub__(self, other):
        return _make(timedelta, self._total - other._total) if isinstance(other, timedelta) else NotImplemented

    def __rsub__(self, other):
        return _make(timedelta, other._total - self._total) if isinstance(other, timedelta) else NotImplemented

    def __neg__(self):
        return _make(timedelta, -self._total)

    def __pos__(self):
        return _make(timedelta, self._total)

    def __abs__(self):
        return _make(timedelta, abs(self._total))

    def __mul__(self, other):
        if isinstance(other, int):
            return _make(timedelta, self._total * other)
        if isinstance(other, float):
            numerator, denominator = other.as_integer_ratio()
            return _make(timedelta, half_even(self._total * numerator, denominator))
        return NotImplemented

    __rmul__ = __mul__

    def __truediv__(self, other):
        if isinstance(other, timedelta):
            return self._total / other._total
        if isinstance(other, int):
            if other == 0:
                raise ZeroDivisionError("integer division or modulo by zero")
            return _make(timedelta, half_even(self._total, other))
        if isinstance(other, float):
            numerator, denominator = other.as_integer_ratio()
            if numerator == 0:
                raise ZeroDivisionError("division by zero")
            return _make(timedelta, half_even(denominator * self._total, numerator))
        return NotImplemented

    def __floordiv__(self, other):
        if isinstance(other, timedelta):
            return self._total // other._total
        return _make(timedelta, self._total // other) if isinstance(other, int) else NotImplemented

    def __mod__(self, other):
        return _make(timedelta, self._total % other._total) if isinstance(other, timedelta) else NotImplemented

    def __divmod__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        quotient, rest = divmod(self._total, other._total)
        return quotient, _make(timedelta, rest)

    def __eq__(self, other):
        return self._total == other._total if isinstance(other, timedelta) else NotImplemented

    def __lt__(self, other):
        return self._total < other._total if isinstance(other, timedelta) else NotImplemented

    def __le__(self, other):
        return self._total <= other._total if isinstance(other, timedelta) else NotImplemented

    def __gt__(self, other):
        return self._total > other._total if isinstance(other, timedelta) else NotImplemented

    def __ge__(self, other):
        return self._total >= other._total if isinstance(other, timedelta) else NotImplemented

    def __hash__(self):
        return hash((self.days, self.seconds, self.microseconds))

    def __bool__(self):
        return self._total != 0

    def __reduce__(self):
        return type(self), (self.days, self.seconds, self.microseconds)

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self


def _class_name(self):
    kind = type(self)
    return f"{kind.__module__}.{kind.__qualname__}" if kind.__module__ != "builtins" else kind.__qualname__


def _make(cls, total):
    days = total // _DAY
    if not -(1 << 31) <= days < 1 << 31:
        raise OverflowError("Python int too large to convert to C int")
    if not -999999999 <= days <= 999999999:
        raise OverflowError(f"days={days}; must have magnitude <= 999999999")
    self = object.__new__(cls)
    self._total = total
    return self


timedelta.__module__ = "datetime"
timedelta.min = timedelta(-999999999)
timedelta.max = timedelta(999999999, 86399, 999999)
timedelta.resolution = timedelta(microseconds=1)
