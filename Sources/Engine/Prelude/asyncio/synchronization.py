"""What the locks have in common: a line of waiting tasks, and a representation."""

from collections import deque

from .loop_bound import LoopBound


class Synchronizer(LoopBound):
    """Base of everything that tasks wait in line for."""

    def __init__(self):
        self._waiters = deque()

    def __repr__(self):
        text = self._describe()
        if self._waiters:
            text += f", waiters:{len(self._waiters)}"
        return f"<{super().__repr__()[1:-1]} [{text}]>"

    def _someone_waits(self):
        # The cancelled ones are still in line until their task gets to run.
        for waiter in self._waiters:
            if not waiter.cancelled():
                return True
        return False


class Acquirable(Synchronizer):
    """Base of what `async with` acquires and releases."""

    async def __aenter__(self):
        await self.acquire()

    async def __aexit__(self, kind, error, traceback):
        self.release()

    def _describe(self):
        return "locked" if self.locked() else "unlocked"
