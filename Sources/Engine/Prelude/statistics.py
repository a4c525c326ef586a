"""Means, medians and deviations."""

import math
from collections import Counter
from fractions import Fraction

__all__ = ["NormalDist", "StatisticsError", "correlation", "covariance", "fmean", "geometric_mean", "harmonic_mean",
           "linear_regression", "mean", "median", "median_grouped", "median_high", "median_low", "mode", "multimode",
           "pstdev", "pvariance", "quantiles", "stdev", "variance"]


class StatisticsError(ValueError):
    """Data that the question does not fit."""


def _exact(data):
    """The data as fractions, and whether all were integers."""
    items = list(data)
    kinds = {type(item) for item in items}
    return items, [Fraction(item) for item in items], kinds


def _convert(value, kinds):
    if kinds and all(issubclass(kind, int) for kind in kinds):
        return int(value) if value.denominator == 1 else value.numerator / value.denominator
    if any(issubclass(kind, Fraction) for kind in kinds) and not any(issubclass(kind, float) for kind in kinds):
        return value
    for kind in kinds:
        if kind.__name__ == "Decimal":
            return kind(value.numerator) / kind(value.denominator)
    return value.numerator / value.denominator


def mean(data):
    """The arithmetic mean."""
    items, exact, kinds = _exact(data)
    if not items:
        raise StatisticsError("mean requires at least one data point")
    return _convert(sum(exact, Fraction(0)) / len(items), kinds)


def fmean(data, weights=None):
    """The arithmetic mean as a float."""
    items = list(data)
    if weights is None:
        if not items:
            raise StatisticsError("fmean requires at least one data point")
        return math.fsum(items) / len(items)
    weights = list(weights)
    if len(items) != len(weights):
        raise StatisticsError("data and weights must be the same length")
    total = math.fsum(weights)
    if not total:
        raise StatisticsError("sum of weights must be non-zero")
    return math.fsum(a * b for a, b in zip(items, weights)) / total


def geometric_mean(data):
    """The geometric mean."""
    items = [float(item) for item in data]
    if not items:
        raise StatisticsError("Must have a non-empty dataset")
    if any(item < 0 for item in items):
        raise StatisticsError("No negative inputs allowed")
    if 0.0 in items:
        return 0.0
    return math.exp(math.fsum(map(math.log, items)) / len(items))


def harmonic_mean(data, weights=None):
    """The harmonic mean."""
    items, exact, kinds = _exact(data)
    if not items:
        raise StatisticsError("harmonic_mean requires at least one data point")
    weights = [1] * len(items) if weights is None else list(weights)
    if any(item < 0 for item in items):
        raise StatisticsError("harmonic mean does not support negative values")
    if 0 in items:
        return 0
    return _convert(sum(map(Fraction, weights)) / sum(Fraction(w) / x for w, x in zip(weights, exact)), kinds)


def median(data):
    """The one in the middle."""
    items = sorted(data)
    if not items:
        raise StatisticsError("no median for empty data")
    middle = len(items) // 2
    return items[middle] if len(items) % 2 else (items[middle - 1] + items[middle]) / 2


def median_low(data):
    """The lower one in the middle."""
    items = sorted(data)
    if not items:
        raise StatisticsError("no median for empty data")
    return items[(len(items) - 1) // 2]


def median_high(data):
    """The higher one in the middle."""
    items = sorted(data)
    if not items:
        raise StatisticsError("no median for empty data")
    return items[len(items) // 2]


def median_grouped(data, interval=1.0):
    """The median of data in groups."""
    items = sorted(data)
    if not items:
        raise StatisticsError("no median for empty data")
    x = items[len(items) // 2]
    below, same = sum(item < x for item in items), items.count(x)
    return x - interval / 2 + interval * (len(items) / 2 - below) / same


def mode(data):
    """The most frequent one."""
    pairs = Counter(iter(data)).most_common(1)
    if not pairs:
        raise StatisticsError("no mode for empty data")
    return pairs[0][0]


def multimode(data):
    """The most frequent ones."""
    counts = Counter(iter(data))
    most = max(counts.values(), default=0)
    return [value for value, count in counts.items() if count == most]


def _squares(data, center, least, message):
    items, exact, kinds = _exact(data)
    if len(items) < least:
        raise StatisticsError(message)
    middle = sum(exact, Fraction(0)) / len(items) if center is None else Fraction(center)
    return sum(((item - middle) ** 2 for item in exact), Fraction(0)), len(items), kinds


def pvariance(data, mu=None):
    """The variance of a population."""
    total, count, kinds = _squares(data, mu, 1, "pvariance requires at least one data point")
    return _convert(total / count, kinds)


def variance(data, xbar=None):
    """The variance of a sample."""
    total, count, kinds = _squares(data, xbar, 2, "variance requires at least two data points")
    return _convert(total / (count - 1), kinds)


def _root(fraction):
    """The square root of a fraction, rounded once."""
    n, m = fraction.numerator, fraction.denominator
    if not n:
        return 0.0
    shift = max(0, 110 - n.bit_length() + m.bit_length())
    shift += shift % 2
    root = math.isqrt((n << shift) // m)
    return math.ldexp(float(root | 1 if root * root * m != n << shift else root), -shift // 2)


def pstdev(data, mu=None):
    """The standard deviation of a population."""
    total, count, _ = _squares(data, mu, 1, "pstdev requires at least one data point")
    return _root(total / count)


def stdev(data, xbar=None):
    """The standard deviation of a sample."""
    total, count, _ = _squares(data, xbar, 2, "stdev requires at least two data points")
    return _root(total / (count - 1))


def quantiles(data, *, n=4, method="exclusive"):
    """Where data is cut into parts of the same size."""
    if n < 1:
        raise StatisticsError("n must be at least 1")
    items = sorted(data)
    size = len(items)
    if size < 2:
        if size == 1:
            return items * (n - 1)
        raise StatisticsError("must have at least one data point")
    result = []
    if method not in ("inclusive", "exclusive"):
        raise ValueError(f"Unknown method: {method!r}")
    for index in range(1, n):
        if method == "inclusive":
            place, rest = divmod(index * (size - 1), n)
            result.append((items[place] * (n - rest) + items[place + 1] * rest) / n)
        else:
            place = min(max(index * (size + 1) // n, 1), size - 1)
            rest = index * (size + 1) - place * n
            result.append((items[place - 1] * (n - rest) + items[place] * rest) / n)
    return result


def covariance(x, y, /):
    """How two vary together."""
    if len(x) != len(y):
        raise StatisticsError("covariance requires that both inputs have same number of data points")
    if len(x) < 2:
        raise StatisticsError("covariance requires at least two data points")
    a, b = math.fsum(x) / len(x), math.fsum(y) / len(y)
    return math.sumprod((i - a for i in x), (j - b for j in y)) / (len(x) - 1)


def correlation(x, y, /, *, method="linear"):
    """How much one tells of the other."""
    if len(x) != len(y):
        raise StatisticsError("correlation requires that both inputs have same number of data points")
    if len(x) < 2:
        raise StatisticsError("correlation requires at least two data points")
    a, b = math.fsum(x) / len(x), math.fsum(y) / len(y)
    p, q = [i - a for i in x], [j - b for j in y]
    spread = math.sqrt(math.sumprod(p, p) * math.sumprod(q, q))
    if not spread:
        raise StatisticsError("at least one of the inputs is constant")
    return math.sumprod(p, q) / spread


def linear_regression(x, y, /, *, proportional=False):
    """The line that fits best."""
    from collections import namedtuple
    if len(x) != len(y):
        raise StatisticsError("linear regression requires that both inputs have same number of data points")
    if len(x) < 2:
        raise StatisticsError("linear regression requires at least two data points")
    a, b = (0.0, 0.0) if proportional else (math.fsum(x) / len(x), math.fsum(y) / len(y))
    p, q = [i - a for i in x], [j - b for j in y]
    spread = math.sumprod(p, p)
    if not spread:
        raise StatisticsError("x is constant")
    slope = math.sumprod(p, q) / spread + 0.0
    return namedtuple("LinearRegression", "slope intercept")(slope, 0.0 if proportional else b - slope * a)


class NormalDist:
    """A normal distribution."""

    def __init__(self, mu=0.0, sigma=1.0):
        if sigma < 0.0:
            raise StatisticsError("sigma must be non-negative")
        self.mean, self.stdev = float(mu), float(sigma)

    @classmethod
    def from_samples(cls, data):
        """That of some data."""
        items = list(data)
        return cls(fmean(items), stdev(items))

    variance = property(lambda self: self.stdev ** 2)
    median = mode = property(lambda self: self.mean)

    def pdf(self, x):
        """The density."""
        return math.exp((x - self.mean) ** 2 / (-2.0 * self.variance)) / math.sqrt(math.tau * self.variance)

    def cdf(self, x):
        """How probable it is to be below."""
        return 0.5 * (1.0 + math.erf((x - self.mean) / (self.stdev * math.sqrt(2.0))))

    def zscore(self, x):
        """The distance from the mean in deviations."""
        return (x - self.mean) / self.stdev

    def __repr__(self):
        return f"NormalDist(mu={self.mean!r}, sigma={self.stdev!r})"
