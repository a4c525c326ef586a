"""Fractions of integers."""

import math
import numbers
import operator

__all__ = ["Fraction"]


def _parse(text):
    """Numerator and denominator of `3/4`, `-1.5e3` and the like."""
    body = text.strip().replace("_", "")
    top, slash, bottom = body.partition("/")
    if slash:
        if not bottom.isdecimal() or not top.lstrip("+-").isdecimal() or len(top) - len(top.lstrip("+-")) > 1:
            raise ValueError
        return int(top), int(bottom)
    digits, mark, power = body.lower().partition("e")
    whole, dot, part = digits.partition(".")
    sign = -1 if whole.startswith("-") else 1
    bare = whole.lstrip("+-")
    if (len(whole) - len(bare) > 1 or not (bare + part).isdecimal() or (mark and not power.lstrip("+-").isdecimal())):
        raise ValueError
    top, exponent = sign * int(bare + part), (int(power) if mark else 0) - len(part)
    return (top * 10 ** exponent, 1) if exponent >= 0 else (top, 10 ** -exponent)


class Fraction(numbers.Rational):
    """A fraction in lowest terms."""
    __slots__ = ("_numerator", "_denominator")

    def __new__(cls, numerator=0, denominator=None):
        if denominator is None:
            if isinstance(numerator, str):
                try:
                    numerator, denominator = _parse(numerator)
                except ValueError:
                    raise ValueError(f"Invalid literal for Fraction: {numerator!r}") from None
            elif isinstance(numerator, numbers.Rational):
                numerator, denominator = numerator.numerator, numerator.denominator
            elif hasattr(numerator, "as_integer_ratio"):
                numerator, denominator = numerator.as_integer_ratio()
            else:
                raise TypeError("argument should be a string or a Rational instance or have the as_integer_ratio() "
                                "method")
        elif isinstance(numerator, numbers.Rational) and isinstance(denominator, numbers.Rational):
            numerator, denominator = (numerator.numerator * denominator.denominator,
                                      denominator.numerator * numerator.denominator)
        else:
            raise TypeError("both arguments should be Rational instances")
        if denominator == 0:
            raise ZeroDivisionError(f"Fraction({numerator}, 0)")
        return _made(cls, numerator, denominator)

    numerator = property(lambda self: self._numerator)
    denominator = property(lambda self: self._denominator)

    @classmethod
    def from_float(cls, f):
        """The fraction of a float."""
        return cls(*f.as_integer_ratio())

    from_decimal = from_float

    def is_integer(self):
        """Whether it is whole."""
        return self._denominator == 1

    def as_integer_ratio(self):
        """Numerator and denominator."""
        return self._numerator, self._denominator

    def limit_denominator(self, max_denominator=1000000):
        """The nearest fraction with a denominator that is not above a bound."""
        if max_denominator < 1:
            raise ValueError("max_denominator should be at least 1")
        if self._denominator <= max_denominator:
            return Fraction(self)
        p0, q0, p1, q1 = 0, 1, 1, 0
        n, d = self._numerator, self._denominator
        while True:
            a = n // d
            q2 = q0 + a * q1
            if q2 > max_denominator:
                break
            p0, q0, p1, q1 = p1, q1, p0 + a * p1, q2
            n, d = d, n - a * d
        k = (max_denominator - q0) // q1
        low, high = Fraction(p0 + k * p1, q0 + k * q1), Fraction(p1, q1)
        return high if abs(high - self) <= abs(low - self) else low

    def __repr__(self):
        return f"{type(self).__name__}({self._numerator}, {self._denominator})"

    def __str__(self):
        return str(self._numerator) if self._denominator == 1 else f"{self._numerator}/{self._denominator}"

    def __format__(self, format_spec):
        return format(str(self), format_spec) if not format_spec or format_spec[-1] not in "eEfFgG%" else format(
            float(self), format_spec)

    def __bool__(self):
        return self._numerator != 0

    def __hash__(self):
        if self._denominator == 1:
            return hash(self._numerator)
        try:
            inverse = pow(self._denominator, -1, (1 << 61) - 1)
        except ValueError:
            value = 314159
        else:
            value = hash(hash(abs(self._numerator)) * inverse)
        value = value if self._numerator >= 0 else -value
        return -2 if value == -1 else value

    def __pos__(self):
        return _made(Fraction, self._numerator, self._denominator)

    def __neg__(self):
        return _made(Fraction, -self._numerator, self._denominator)

    def __abs__(self):
        return _made(Fraction, abs(self._numerator), self._denominator)

    def __trunc__(self):
        return -(-self._numerator // self._denominator) if self._numerator < 0 else self._numerator // self._denominator

    def __int__(self):
        return self.__trunc__()

    def __float__(self):
        return self._numerator / self._denominator

    def __floor__(self):
        return self._numerator // self._denominator

    def __ceil__(self):
        return -(-self._numerator // self._denominator)

    def __round__(self, ndigits=None):
        if ndigits is None:
            floor, rest = divmod(self._numerator, self._denominator)
            if rest * 2 == self._denominator:
                return floor + floor % 2
            return floor + (rest * 2 > self._denominator)
        shift = 10 ** abs(ndigits)
        return Fraction(round(self * shift), shift) if ndigits > 0 else Fraction(round(self / shift) * shift)

    def __pow__(self, other):
        if isinstance(other, numbers.Rational):
            if other.denominator == 1:
                power = other.numerator
                if power >= 0:
                    return _made(Fraction, self._numerator ** power, self._denominator ** power)
                if not self._numerator:
                    raise ZeroDivisionError(f"Fraction({self._denominator ** -power}, 0)")
                return _made(Fraction, self._denominator ** -power, self._numerator ** -power)
            return float(self) ** float(other)
        return float(self) ** other if isinstance(other, float) else NotImplemented

    def __rpow__(self, other):
        if self._denominator == 1 and self._numerator >= 0:
            return other ** self._numerator
        return other ** float(self)

    def __eq__(self, other):
        if isinstance(other, int):
            return self._numerator == other and self._denominator == 1
        if isinstance(other, numbers.Rational):
            return self._numerator == other.numerator and self._denominator == other.denominator
        if isinstance(other, float):
            return self == Fraction(other) if math.isfinite(other) else False
        return NotImplemented


def _made(cls, numerator, denominator):
    divisor = math.gcd(numerator, denominator)
    if denominator < 0:
        divisor = -divisor
    self = object.__new__(cls)
    self._numerator, self._denominator = numerator // divisor, denominator // divisor
    return self


def _install():
    def exact(name, work):
        floating = getattr(operator, name)

        def forward(a, b):
            if isinstance(b, (int, Fraction)):
                return work(a._numerator, a._denominator, b.numerator, b.denominator)
            if isinstance(b, float):
                return floating(float(a), b)
            return NotImplemented

        def reverse(b, a):
            if isinstance(a, numbers.Rational):
                return work(a.numerator, a.denominator, b._numerator, b._denominator)
            return floating(float(a), float(b)) if isinstance(a, float) else NotImplemented
        setattr(Fraction, f"__{name}__", forward)
        setattr(Fraction, f"__r{name}__", reverse)

    def divide(n, d, m, e):
        if not m:
            raise ZeroDivisionError(f"Fraction({n * e}, 0)")
        return _made(Fraction, n * e, d * m)

    exact("add", lambda n, d, m, e: _made(Fraction, n * e + m * d, d * e))
    exact("sub", lambda n, d, m, e: _made(Fraction, n * e - m * d, d * e))
    exact("mul", lambda n, d, m, e: _made(Fraction, n * m, d * e))
    exact("truediv", divide)
    exact("floordiv", lambda n, d, m, e: (n * e) // (d * m))
    exact("mod", lambda n, d, m, e: _made(Fraction, (n * e) % (m * d), d * e))

    def compare(name):
        test = getattr(operator, name)

        def method(a, b):
            if isinstance(b, numbers.Rational):
                return test(a._numerator * b.denominator, a._denominator * b.numerator)
            if isinstance(b, float):
                return test(a, Fraction(b)) if math.isfinite(b) else test(0.0, b)
            return NotImplemented
        setattr(Fraction, f"__{name}__", method)

    for name in ("lt", "le", "gt", "ge"):
        compare(name)


_install()
Fraction.__divmod__ = lambda a, b: (a // b, a % b)
Fraction.__abstractmethods__ = frozenset()
