"""Random numbers: the Mersenne Twister, number for number."""

import _random
from math import acos, ceil, cos, exp, floor, isfinite, lgamma, log, log2, pi, sin, sqrt

__all__ = ["Random", "SystemRandom", "betavariate", "binomialvariate", "choice", "choices", "expovariate",
           "gammavariate", "gauss", "getrandbits", "getstate", "lognormvariate", "normalvariate", "paretovariate",
           "randbytes", "randint", "random", "randrange", "sample", "seed", "setstate", "shuffle", "triangular",
           "uniform", "vonmisesvariate", "weibullvariate"]

_turn = 2.0 * pi
_normal_constant = 4 * exp(-0.5) / sqrt(2.0)
_log_4 = log(4.0)
_gamma_constant = 1.0 + log(4.5)
_e = exp(1.0)


def _whole(value):
    if not hasattr(value, "__index__"):
        raise TypeError(f"'{type(value).__name__}' object cannot be interpreted as an integer")
    return value.__index__()


class Random(_random.Random):
    """A generator of random numbers with its own state."""

    def __init__(self, x=None):
        self.seed(x)

    def seed(self, a=None, version=2):
        """Starts anew from a number, a text or bytes."""
        if not (a is None or isinstance(a, (int, float, str, bytes)) or type(a).__name__ == "bytearray"):
            raise TypeError("The only supported seed types are:\nNone, int, float, str, bytes, and bytearray.")
        if isinstance(a, float):
            a = abs(hash(a))
        elif a is not None and not isinstance(a, int):
            from _sha512 import sha512
            data = a.encode() if isinstance(a, str) else bytes(a)
            a = int.from_bytes(data + sha512(data), "big")
        super().seed(a)
        self._gauss_next = None

    def __init_subclass__(cls, /, **kwargs):
        super().__init_subclass__(**kwargs)
        for base in cls.__mro__:
            if "_below" in base.__dict__:
                return
            if "getrandbits" in base.__dict__ or "random" in base.__dict__:
                by_bits = "getrandbits" in base.__dict__
                cls._below = Random._below_by_bits if by_bits else Random._below_by_random
                return

    def getstate(self):
        """The state, for setstate."""
        return 3, super().getstate(), self._gauss_next

    def setstate(self, state):
        """Takes up a state that getstate returned."""
        if state[0] != 3:
            raise ValueError(f"state with version {state[0]} passed to Random.setstate() of version 3")
        super().setstate(state[1])
        self._gauss_next = state[2]

    def _below_by_bits(self, n):
        bits = n.bit_length()
        value = self.getrandbits(bits)
        while value >= n:
            value = self.getrandbits(bits)
        return value

    _below = _below_by_bits

    def _below_by_random(self, n):
        """For subclasses that bring a random() of their own and no bits."""
        values = 1 << 53
        if n >= values:
            return floor(self.random() * n)
        limit = (values - values % n) / values
        value = self.random()
        while value >= limit:
            value = self.random()
        return floor(value * values) % n

    def randbytes(self, n):
        """n random bytes."""
        return self.getrandbits(n * 8).to_bytes(n, "little")

    def randrange(self, start, stop=None, step=1):
        """A number of range(start, stop, step)."""
        first = _whole(start)
        if stop is None:
            if step != 1:
                raise TypeError("Missing a non-None stop argument")
            if first > 0:
                return self._below(first)
            raise ValueError("empty range for randrange()")
        width = _whole(stop) - first
        stride = _whole(step)
        if stride == 1:
            if width > 0:
                return first + self._below(width)
            raise ValueError(f"empty range in randrange({start}, {stop})")
        if stride == 0:
            raise ValueError("zero step for randrange()")
        count = (width + stride + (-1 if stride > 0 else 1)) // stride
        if count <= 0:
            raise ValueError(f"empty range in randrange({start}, {stop}, {step})")
        return first + stride * self._below(count)

    def randint(self, a, b):
        """A whole number from a to b, both included."""
        return self.randrange(a, b + 1)

    def choice(self, seq):
        """An item of a sequence."""
        if not len(seq):
            raise IndexError("Cannot choose from an empty sequence")
        return seq[self._below(len(seq))]

    def shuffle(self, x):
        """Shuffles a list in place."""
        for index in range(len(x) - 1, 0, -1):
            other = self._below(index + 1)
            x[index], x[other] = x[other], x[index]

    def sample(self, population, k, *, counts=None):
        """k items of a sequence, no position twice."""
        if not _is_sequence(population):
            raise TypeError("Population must be a sequence.  For dicts or sets, use sorted(d).")
        size = len(population)
        if counts is not None:
            return self._sample_counted(population, k, counts)
        if not 0 <= k <= size:
            raise ValueError("Sample larger than population or is negative")
        limit = 21
        if k > 5:
            limit += 4 ** ceil(log(k * 3, 4))
        result = []
        if size <= limit:
            pool = list(population)
            for taken in range(k):
                index = self._below(size - taken)
                result.append(pool[index])
                pool[index] = pool[size - taken - 1]
        else:
            seen = set()
            for _ in range(k):
                index = self._below(size)
                while index in seen:
                    index = self._below(size)
                seen.add(index)
                result.append(population[index])
        return result

    def _sample_counted(self, population, k, counts):
        totals = _totals(counts)
        if len(totals) != len(population):
            raise ValueError("The number of counts does not match the population")
        total = totals.pop() if totals else 0
        if not isinstance(total, int):
            raise TypeError("Counts must be integers")
        if total < 0:
            raise ValueError("Counts must be non-negative")
        from bisect import bisect
        return [population[bisect(totals, index)] for index in self.sample(range(total), k)]

    def choices(self, population, weights=None, *, cum_weights=None, k=1):
        """k items, each drawn from the whole population, by weight if weights are given."""
        size = len(population)
        if cum_weights is None:
            if weights is None:
                return [population[floor(self.random() * (size + 0.0))] for _ in range(k)]
            try:
                cum_weights = _totals(weights)
            except TypeError:
                if not isinstance(weights, int):
                    raise
                raise TypeError(f"The number of choices must be a keyword argument: k={weights}") from None
        elif weights is not None:
            raise TypeError("Cannot specify both weights and cumulative weights")
        if len(cum_weights) != size:
            raise ValueError("The number of weights does not match the population")
        total = cum_weights[-1] + 0.0
        if total <= 0.0:
            raise ValueError("Total of weights must be greater than zero")
        if not isfinite(total):
            raise ValueError("Total of weights must be finite")
        from bisect import bisect
        return [population[bisect(cum_weights, self.random() * total, 0, size - 1)] for _ in range(k)]

    def uniform(self, a, b):
        """A number between a and b."""
        return a + (b - a) * self.random()

    def triangular(self, low=0.0, high=1.0, mode=None):
        """The triangular distribution."""
        u = self.random()
        try:
            c = 0.5 if mode is None else (mode - low) / (high - low)
        except ZeroDivisionError:
            return low
        if u > c:
            u, c, low, high = 1.0 - u, 1.0 - c, high, low
        return low + (high - low) * sqrt(u * c)

    def normalvariate(self, mu=0.0, sigma=1.0):
        """The normal distribution, by the ratio of two uniform numbers."""
        while True:
            u = self.random()
            v = 1.0 - self.random()
            z = _normal_constant * (u - 0.5) / v
            if z * z / 4.0 <= -log(v):
                return mu + z * sigma

    def gauss(self, mu=0.0, sigma=1.0):
        """The normal distribution, two numbers at a time."""
        z = self._gauss_next
        self._gauss_next = None
        if z is None:
            angle = self.random() * _turn
            radius = sqrt(-2.0 * log(1.0 - self.random()))
            z = cos(angle) * radius
            self._gauss_next = sin(angle) * radius
        return mu + z * sigma

    def lognormvariate(self, mu=0.0, sigma=1.0):
        """The log normal distribution."""
        return exp(self.normalvariate(mu, sigma))

    def expovariate(self, lambd=1.0):
        """The exponential distribution."""
        return -log(1.0 - self.random()) / lambd

    def vonmisesvariate(self, mu, kappa):
        """The von Mises distribution of angles."""
        if kappa <= 1e-6:
            return _turn * self.random()
        s = 0.5 / kappa
        r = s + sqrt(1.0 + s * s)
        while True:
            z = cos(pi * self.random())
            d = z / (r + z)
            u = self.random()
            if u < 1.0 - d * d or u <= (1.0 - d) * exp(d):
                break
        q = 1.0 / r
        angle = acos((q + z) / (1.0 + q * z))
        return (mu + angle) % _turn if self.random() > 0.5 else (mu - angle) % _turn

    def gammavariate(self, alpha, beta):
        """The gamma distribution."""
        if alpha <= 0.0 or beta <= 0.0:
            raise ValueError("gammavariate: alpha and beta must be > 0.0")
        if alpha == 1.0:
            return -log(1.0 - self.random()) * beta
        return (self._gamma_above_1(alpha) if alpha > 1.0 else self._gamma_below_1(alpha)) * beta

    def _gamma_above_1(self, alpha):
        root = sqrt(2.0 * alpha - 1.0)
        b = alpha - _log_4
        c = alpha + root
        while True:
            u = self.random()
            if not 1e-7 < u < 0.9999999:
                continue
            w = 1.0 - self.random()
            v = log(u / (1.0 - u)) / root
            x = alpha * exp(v)
            z = u * u * w
            r = b + c * v - x
            if r + _gamma_constant - 4.5 * z >= 0.0 or r >= log(z):
                return x

    def _gamma_below_1(self, alpha):
        while True:
            b = (_e + alpha) / _e
            p = b * self.random()
            x = p ** (1.0 / alpha) if p <= 1.0 else -log((b - p) / alpha)
            u = self.random()
            if u <= (x ** (alpha - 1.0) if p > 1.0 else exp(-x)):
                return x

    def betavariate(self, alpha, beta):
        """The beta distribution."""
        y = self.gammavariate(alpha, 1.0)
        return y / (y + self.gammavariate(beta, 1.0)) if y else 0.0

    def paretovariate(self, alpha):
        """The Pareto distribution."""
        return (1.0 - self.random()) ** (-1.0 / alpha)

    def weibullvariate(self, alpha, beta):
        """The Weibull distribution."""
        return alpha * (-log(1.0 - self.random())) ** (1.0 / beta)

    def binomialvariate(self, n=1, p=0.5):
        """How many of n trials of probability p succeed."""
        if n < 0:
            raise ValueError("n must be non-negative")
        if p <= 0.0 or p >= 1.0:
            if p == 0.0:
                return 0
            if p == 1.0:
                return n
            raise ValueError("p must be in the range 0.0 <= p <= 1.0")
        if n == 1:
            return int(self.random() < p)
        if p > 0.5:
            return n - self.binomialvariate(n, 1.0 - p)
        return self._binomial_few(n, p) if n * p < 10.0 else self._binomial_many(n, p)

    def _binomial_few(self, n, p):
        successes = trials = 0
        c = log2(1.0 - p)
        while c:
            trials += floor(log2(self.random()) / c) + 1
            if trials > n:
                break
            successes += 1
        return successes

    def _binomial_many(self, n, p):
        spread = sqrt(n * p * (1.0 - p))
        b = 1.15 + 2.53 * spread
        a = -0.0873 + 0.0248 * b + 0.01 * p
        c = n * p + 0.5
        accept = 0.92 - 4.2 / b
        alpha = (2.83 + 5.1 / b) * spread
        odds = log(p / (1.0 - p))
        mode = floor((n + 1) * p)
        h = lgamma(mode + 1) + lgamma(n - mode + 1)
        while True:
            u = self.random() - 0.5
            us = 0.5 - abs(u)
            k = floor((2.0 * a / us + b) * u + c)
            if k < 0 or k > n:
                continue
            v = self.random()
            if us >= 0.07 and v <= accept:
                return k
            v *= alpha / (a / (us * us) + b)
            if log(v) <= h - lgamma(k + 1) - lgamma(n - k + 1) + (k - mode) * odds:
                return k


def _is_sequence(value):
    if isinstance(value, (list, tuple, range, str, bytes)):
        return True
    if isinstance(value, (set, frozenset, dict)):
        return False
    from collections._abc import Sequence
    return isinstance(value, Sequence)


def _totals(weights):
    total, totals = None, []
    for weight in weights:
        total = weight if total is None else total + weight
        totals.append(total)
    return totals


SystemRandom = Random
_shared = Random()
seed, getstate, setstate = _shared.seed, _shared.getstate, _shared.setstate
random, getrandbits, randbytes = _shared.random, _shared.getrandbits, _shared.randbytes
randrange, randint, choice, choices = _shared.randrange, _shared.randint, _shared.choice, _shared.choices
shuffle, sample, uniform, triangular = _shared.shuffle, _shared.sample, _shared.uniform, _shared.triangular
normalvariate, gauss, lognormvariate = _shared.normalvariate, _shared.gauss, _shared.lognormvariate
expovariate, vonmisesvariate, gammavariate = _shared.expovariate, _shared.vonmisesvariate, _shared.gammavariate
betavariate, paretovariate, weibullvariate = _shared.betavariate, _shared.paretovariate, _shared.weibullvariate
binomialvariate = _shared.binomialvariate
