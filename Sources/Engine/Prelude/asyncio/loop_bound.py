"""What belongs to one loop: the first loop that it has to wait in."""

from _asyncio import _get_running_loop


class LoopBound:
    """Base of the locks and queues, which cannot be shared between loops.

    They can be made before any loop runs, so the loop is looked up late: when the
    first task has to wait.
    """

    _loop = None

    def _get_loop(self):
        running = _get_running_loop()
        if self._loop is None:
            self._loop = running
        if self._loop is not running:
            raise RuntimeError(f"{self!r} is bound to a different event loop")
        return running
