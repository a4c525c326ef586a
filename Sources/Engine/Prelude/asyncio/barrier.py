"""Barrier: nobody goes on before all have come."""

from .condition import Condition
from .exceptions import BrokenBarrierError
from .loop_bound import LoopBound

# The words are those that the representation shows.
_FILLING = "filling"
_DRAINING = "draining"
_RESETTING = "resetting"
_BROKEN = "broken"


class Barrier(LoopBound):
    """A meeting point of `parties` tasks: the last one to come sets all free.

    Then it can be used again. Who comes while the last party still leaves, waits.
    """

    __module__ = "asyncio.locks"

    def __init__(self, parties):
        if parties < 1:
            raise ValueError("parties must be > 0")
        self._parties = parties
        self._count = 0
        self._state = _FILLING
        self._changed = Condition()

    def __repr__(self):
        text = self._state
        if not self.broken:
            text += f", waiters:{self.n_waiting}/{self.parties}"
        return f"<{super().__repr__()[1:-1]} [{text}]>"

    @property
    def parties(self):
        """How many tasks have to come."""
        return self._parties

    @property
    def n_waiting(self):
        """How many wait here now."""
        return self._count if self._state == _FILLING else 0

    @property
    def broken(self):
        """Was it aborted?"""
        return self._state == _BROKEN

    async def __aenter__(self):
        return await self.wait()

    async def __aexit__(self, kind, error, traceback):
        pass

    async def wait(self):
        """Wait for the others; give this task's place in the order of arrival, from 0."""
        async with self._changed:
            await self._wait_for_entrance()
            place = self._count
            self._count += 1
            try:
                if self._count == self._parties:
                    self._set_free()
                else:
                    await self._wait_for_others()
            finally:
                self._count -= 1
                self._leave()
            return place

    async def _wait_for_entrance(self):
        await self._changed.wait_for(self._is_open_to_newcomers)
        if self._state == _BROKEN:
            raise BrokenBarrierError("Barrier aborted")

    def _is_open_to_newcomers(self):
        return self._state != _DRAINING and self._state != _RESETTING

    def _set_free(self):
        self._state = _DRAINING
        self._changed.notify_all()

    async def _wait_for_others(self):
        await self._changed.wait_for(self._is_no_longer_filling)
        if self._state == _BROKEN or self._state == _RESETTING:
            raise BrokenBarrierError("Abort or reset of barrier")

    def _is_no_longer_filling(self):
        return self._state != _FILLING

    def _leave(self):
        if self._count == 0:
            if self._state == _RESETTING or self._state == _DRAINING:
                self._state = _FILLING
            self._changed.notify_all()

    async def reset(self):
        """Send everybody home with BrokenBarrierError, and start anew."""
        async with self._changed:
            self._state = _RESETTING if self._count > 0 else _FILLING
            self._changed.notify_all()

    async def abort(self):
        """Break it for good: BrokenBarrierError for all who wait or come."""
        async with self._changed:
            self._state = _BROKEN
            self._changed.notify_all()
