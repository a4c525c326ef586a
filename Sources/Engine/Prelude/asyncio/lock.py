"""Lock: one task at a time."""

from _asyncio import CancelledError

from .synchronization import Acquirable


class Lock(Acquirable):
    """A lock that one task at a time holds; the others wait in line, first come first.

    It does not know who holds it: any task may release it.
    """

    __module__ = "asyncio.locks"

    def __init__(self):
        super().__init__()
        self._locked = False

    def locked(self):
        """Does somebody hold it?"""
        return self._locked

    async def acquire(self):
        """Wait until it is free, then take it; always gives True."""
        if self._locked or (self._waiters and self._someone_waits()):
            await self._wait_for_turn()
        self._locked = True
        return True

    def release(self):
        """Let go, and wake the first in line."""
        if not self._locked:
            raise RuntimeError("Lock is not acquired.")
        self._locked = False
        self._wake_first()

    async def _wait_for_turn(self):
        turn = self._get_loop().create_future()
        self._waiters.append(turn)
        try:
            try:
                await turn
            finally:
                self._waiters.remove(turn)
        except CancelledError:
            # It may have been our turn: then it is the next one's now.
            if not self._locked:
                self._wake_first()
            raise

    def _wake_first(self):
        if self._waiters:
            first = self._waiters[0]
            if not first.done():
                first.set_result(True)
