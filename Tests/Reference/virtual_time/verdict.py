"""Ends the process on the spot, with nothing unwinding."""

import os
import sys

DEADLOCK = 3
TICK_LIMIT = 4

_before_exit = []


def before_exit(action):
    """Have `action` called once when the process ends, however it ends."""
    _before_exit.append(action)


def end(status, reason=None):
    """Say why on stderr, write out what is buffered, exit. No clean-up of the program runs."""
    if reason is not None:
        print(reason, file=sys.__stderr__)
    for action in _before_exit:
        action()
    sys.__stderr__.flush()
    os._exit(status)
