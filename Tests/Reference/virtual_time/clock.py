"""The virtual clock: whole nanoseconds from 0."""

NANOSECONDS = 1_000_000_000


def to_nanoseconds(seconds):
    """Round seconds to the nearest whole nanosecond (ties to even); infinity gives None."""
    if seconds == float("inf"):
        return None
    return round(seconds * NANOSECONDS)


class Clock:
    """The time of one process. Signals that are due interrupt its way forward."""

    def __init__(self):
        self.now = 0
        self.signals = None

    def seconds(self):
        """The time in seconds, as `loop.time()` shows it."""
        return self.now / NANOSECONDS

    def move_to(self, target):
        """Move to `target` (nanoseconds); never backwards. Stops at each signal due on the way."""
        if self.signals is not None:
            self.signals.deliver_until(target, self)
        self.now = max(self.now, target)
