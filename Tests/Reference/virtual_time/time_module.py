"""The `time` module on virtual time.

`time.sleep` moves the clock. The readings show it; a program that polls them would never see time
pass, so each reading after the 1,000th at the same instant first moves the clock by 1 ms and then
shows it. Moving the clock in this way does not start the count anew: the 1,001st reading and each one
after it moves it. The count starts anew when anything else (a sleep, the loop) moves the clock.
"""

import time

from .clock import NANOSECONDS, to_nanoseconds

EPOCH = 1_700_000_000 * NANOSECONDS
FREE_READINGS = 1_000
STEP = 1_000_000


class PolledClock:
    """Counts the readings of a clock at one instant."""

    def __init__(self, clock):
        self.clock = clock
        self.instant = 0
        self.readings = 0

    def read(self):
        """The virtual time in nanoseconds, after the step that a polling program is owed."""
        if self.clock.now != self.instant:
            self.instant = self.clock.now
            self.readings = 0
        self.readings += 1
        if self.readings > FREE_READINGS:
            self.clock.move_to(self.clock.now + STEP)
            self.instant = self.clock.now
        return self.clock.now

    def sleep(self, seconds):
        """What `time.sleep` does: the clock moves, whatever else waits."""
        if seconds < 0:
            raise ValueError("sleep length must be non-negative")
        self.clock.move_to(self.clock.now + to_nanoseconds(seconds))


def install(clock):
    """Replace the readings and the sleep of the `time` module."""
    polled = PolledClock(clock)
    offsets = {"time": EPOCH, "monotonic": 0, "perf_counter": 0, "process_time": 0}
    for name, offset in offsets.items():
        setattr(time, name + "_ns", _whole_reading(polled, offset))
        setattr(time, name, _reading(polled, offset))
    time.sleep = polled.sleep


def _whole_reading(polled, offset):
    return lambda: polled.read() + offset


def _reading(polled, offset):
    whole = offset // NANOSECONDS
    if whole == 0:
        return lambda: polled.read() / NANOSECONDS
    return lambda: whole + polled.read() / NANOSECONDS
