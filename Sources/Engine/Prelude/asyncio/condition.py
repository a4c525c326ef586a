"""Condition: waiting, with a lock in hand, for something to change."""

from _asyncio import CancelledError

from .lock import Lock
from .synchronization import Acquirable


class Condition(Acquirable):
    """A lock together with a line of tasks that wait for a notification.

    Waiting lets go of the lock; being notified means to wait for the lock again.
    """

    __module__ = "asyncio.locks"

    def __init__(self, lock=None):
        super().__init__()
        self._lock = Lock() if lock is None else lock
        # The lock's own methods, so that `async with condition` holds the lock.
        self.locked = self._lock.locked
        self.acquire = self._lock.acquire
        self.release = self._lock.release

    async def wait(self):
        """Let go of the lock, wait for a notification, take the lock; gives True.

        It can return without cause: look again at what you are waiting for.
        """
        if not self.locked():
            raise RuntimeError("cannot wait on un-acquired lock")
        waiter = self._get_loop().create_future()
        self.release()
        try:
            try:
                await self._wait_in_line(waiter)
            finally:
                await self._acquire_whatever_comes()
        except BaseException:
            # The notification may have been ours: give it to somebody who can use it.
            self._notify(1)
            raise
        return True

    async def _wait_in_line(self, waiter):
        self._waiters.append(waiter)
        try:
            await waiter
        finally:
            self._waiters.remove(waiter)

    async def _acquire_whatever_comes(self):
        # The caller holds the lock in any case, so a cancellation has to wait.
        cancellation = None
        while True:
            try:
                await self.acquire()
                break
            except CancelledError as request:
                cancellation = request
        if cancellation is not None:
            raise cancellation

    async def wait_for(self, predicate):
        """Wait until `predicate()` is true; give what it gave."""
        result = predicate()
        while not result:
            await self.wait()
            result = predicate()
        return result

    def notify(self, n=1):
        """Wake `n` of those who wait, or fewer if there are not so many."""
        if not self.locked():
            raise RuntimeError("cannot notify on un-acquired lock")
        self._notify(n)

    def notify_all(self):
        """Wake all who wait."""
        self.notify(len(self._waiters))

    def _notify(self, n):
        for waiter in self._waiters:
            if n <= 0:
                return
            if not waiter.done():
                n -= 1
                waiter.set_result(False)
