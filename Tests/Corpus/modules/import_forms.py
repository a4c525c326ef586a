# The forms of import.
import collections.abc
import math as m
from asyncio import Event as E, run, sleep
from functools import (
    partial,
    reduce,
)

print(m.pi, E.__name__, partial(reduce, lambda a, b: a + b)([1, 2]), collections.abc.Iterable.__name__)


def local():
    import itertools
    return list(itertools.repeat(1, 2))


async def main():
    await sleep(0.5)
    return local()


print(run(main()))
