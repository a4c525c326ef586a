"""Run a program under plain CPython with a loop that never waits for real time.

    python3 cpython_driver.py PROGRAM

The loop is CPython's own, accelerated classes included, with two things replaced: its selector
returns at once and moves a virtual clock by the time it was asked to wait, and `time()` reads that
clock. Nothing is observed and nothing extra is printed: CPU time and memory are CPython's own.
"""

import asyncio
import runpy
import selectors
import sys


class JumpingSelector(selectors.SelectSelector):
    """A selector that lets virtual time pass instead of waiting."""

    now = 0.0

    def select(self, timeout=None):
        if timeout is None:
            sys.exit("deadlock")
        if timeout > 0:
            self.now += timeout
        return ()


class VirtualLoop(asyncio.SelectorEventLoop):
    """CPython's loop on the selector's clock."""

    def __init__(self, selector=None):
        selector = JumpingSelector()
        super().__init__(selector)
        self.time = lambda: selector.now


class VirtualPolicy(asyncio.DefaultEventLoopPolicy):
    """Makes virtual loops the default."""

    _loop_factory = VirtualLoop


def main():
    """Run the program that the command line names as `__main__`."""
    asyncio.set_event_loop_policy(VirtualPolicy())
    sys.argv = sys.argv[1:]
    runpy.run_path(sys.argv[0], run_name="__main__")


if __name__ == "__main__":
    main()
