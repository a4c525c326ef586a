"""Event: a flag that tasks wait for."""

from .synchronization import Synchronizer


class Event(Synchronizer):
    """A flag, unset at first; setting it lets everybody go on who waits for it."""

    __module__ = "asyncio.locks"

    def __init__(self):
        super().__init__()
        self._value = False

    def _describe(self):
        return "set" if self._value else "unset"

    def is_set(self):
        """Is the flag set?"""
        return self._value

    def set(self):
        """Set the flag and wake all who wait."""
        if not self._value:
            self._value = True
            for waiter in self._waiters:
                if not waiter.done():
                    waiter.set_result(True)

    def clear(self):
        """Unset the flag: who comes from now on waits."""
        self._value = False

    async def wait(self):
        """Wait until the flag is set, not at all if it is; always gives True."""
        if not self._value:
            waiter = self._get_loop().create_future()
            self._waiters.append(waiter)
            try:
                await waiter
            finally:
                self._waiters.remove(waiter)
        return True
