# functools: partial, wraps, lru_cache, cache, reduce, total_ordering, cached_property.
import functools


def power(base, exponent, *, label=""):
    return f"{label}{base ** exponent}"


square = functools.partial(power, exponent=2, label="sq ")
print(square(5), square(3, label="own "), square.func is power, square.args, square.keywords)
print(functools.reduce(lambda a, b: a * b, [1, 2, 3, 4]), functools.reduce(lambda a, b: a + b, [], "start"))


def decorate(function):
    @functools.wraps(function)
    def wrapper(*args):
        """The wrapper's text."""
        return function(*args)
    return wrapper


@decorate
def documented():
    """The function's text."""


print(documented.__name__, documented.__doc__, documented.__wrapped__.__name__)


@functools.lru_cache(maxsize=2)
def slow(n):
    print("computing", n)
    return n * n


print(slow(1), slow(1), slow(2), slow(3), slow(1), slow.cache_info())
slow.cache_clear()
print(slow.cache_info())


@functools.cache
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


print(fib(80))


class Data:
    @functools.cached_property
    def value(self):
        print("computed once")
        return 42


d = Data()
print(d.value, d.value)
try:
    functools.reduce(lambda a, b: a, [])
except TypeError as error:
    print(error)
