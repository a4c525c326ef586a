"""How long something takes, on the virtual clock."""

import time

__all__ = ["Timer", "timeit", "repeat", "default_timer"]

default_timer = time.perf_counter
default_number, default_repeat = 1000000, 5


class Timer:
    """Something to be timed."""

    def __init__(self, stmt="pass", setup="pass", timer=default_timer, globals=None):
        self.timer = timer
        self._names = globals if globals is not None else {}
        self._stmt = stmt if callable(stmt) else lambda: exec(stmt, self._names)
        self._setup = setup if callable(setup) else lambda: exec(setup, self._names)

    def timeit(self, number=default_number):
        """How long so many times take."""
        self._setup()
        start = self.timer()
        stmt = self._stmt
        for _ in range(number):
            stmt()
        return self.timer() - start

    def repeat(self, repeat=default_repeat, number=default_number):
        """Several measurements."""
        return [self.timeit(number) for _ in range(repeat)]

    def autorange(self, callback=None):
        """A number of times, and how long it takes."""
        return 1, self.timeit(1)


def timeit(stmt="pass", setup="pass", timer=default_timer, number=default_number, globals=None):
    """How long so many times take."""
    return Timer(stmt, setup, timer, globals).timeit(number)


def repeat(stmt="pass", setup="pass", timer=default_timer, repeat=default_repeat, number=default_number, globals=None):
    """Several measurements."""
    return Timer(stmt, setup, timer, globals).repeat(repeat, number)
