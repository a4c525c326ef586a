"""Semaphore: so many tasks at a time."""

from _asyncio import CancelledError

from .synchronization import Acquirable


class Semaphore(Acquirable):
    """A counter of free places: acquiring takes one, or waits in line for one."""

    __module__ = "asyncio.locks"

    def __init__(self, value=1):
        if value < 0:
            raise ValueError("Semaphore initial value must be >= 0")
        super().__init__()
        self._value = value

    def _describe(self):
        return "locked" if self.locked() else f"unlocked, value:{self._value}"

    def locked(self):
        """Would acquire() have to wait?"""
        return self._value == 0 or (bool(self._waiters) and self._someone_waits())

    async def acquire(self):
        """Wait for a free place, then take it; always gives True."""
        if self.locked():
            await self._wait_for_place()
        else:
            self._value -= 1
        return True

    def release(self):
        """Free a place, and wake the first in line."""
        self._value += 1
        self._wake_next()

    async def _wait_for_place(self):
        place = self._get_loop().create_future()
        self._waiters.append(place)
        try:
            try:
                await place
            finally:
                self._waiters.remove(place)
        except CancelledError:
            # We had been given the place, and give it back.
            if place.done() and not place.cancelled():
                self._value += 1
            raise
        finally:
            # Places freed while others stood before them in line.
            while self._value > 0 and self._wake_next():
                pass

    def _wake_next(self):
        # The place is taken for the waiter now: nobody can snatch it before it runs.
        for waiter in self._waiters:
            if not waiter.done():
                self._value -= 1
                waiter.set_result(True)
                return True
        return False


class BoundedSemaphore(Semaphore):
    """A Semaphore that refuses to have more places than at first."""

    __module__ = "asyncio.locks"

    def __init__(self, value=1):
        self._bound_value = value
        super().__init__(value)

    def release(self):
        """Free a place; ValueError if all are free."""
        if self._value >= self._bound_value:
            raise ValueError("BoundedSemaphore released too many times")
        super().release()
