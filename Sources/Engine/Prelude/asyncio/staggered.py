"""staggered_race: attempts that begin one after the other, until one succeeds."""

from _asyncio import get_running_loop

from .event import Event
from .waiting import wait, wait_for

__all__ = ("staggered_race",)


async def staggered_race(coro_fns, delay, *, loop=None):
    """Start the next coroutine when the last one fails or `delay` seconds have passed; the first success ends it.

    Gives the winner's result, its number and a list of exceptions; None for the winner's place.
    """
    race = _Race(coro_fns, delay, loop or get_running_loop())
    return await race.run()


class _Race:
    def __init__(self, functions, delay, loop):
        self._functions = enumerate(functions)
        self._delay = delay
        self._loop = loop
        self._tasks = []
        self._outcome = (None, None)
        self._exceptions = []

    async def run(self):
        self._start_next(None)
        try:
            finished = 0
            while finished != len(self._tasks):
                done, _ = await wait(self._tasks)
                finished = len(done)
                for task in done:
                    if not task.cancelled() and task.exception() is not None:
                        raise task.exception()
            return *self._outcome, self._exceptions
        finally:
            for task in self._tasks:
                task.cancel()

    def _start_next(self, previous_failed):
        self._tasks.append(self._loop.create_task(self._attempt(previous_failed)))

    async def _attempt(self, previous_failed):
        if previous_failed is not None:
            try:
                await wait_for(previous_failed.wait(), self._delay)
            except TimeoutError:
                pass
        try:
            number, function = next(self._functions)
        except StopIteration:
            return
        failed = Event()
        self._start_next(failed)
        self._exceptions.append(None)
        try:
            result = await function()
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as error:
            self._exceptions[number] = error
            failed.set()
        else:
            self._outcome = (result, number)
            # Not the winner itself, which has nothing left to await.
            for index, task in enumerate(self._tasks):
                if index != number:
                    task.cancel()
