"""The exceptions of asyncio; those that the loop itself raises are native."""

from _asyncio import CancelledError, InvalidStateError

__all__ = (
    "BrokenBarrierError",
    "CancelledError",
    "IncompleteReadError",
    "InvalidStateError",
    "LimitOverrunError",
    "SendfileNotAvailableError",
    "TimeoutError",
)

# Since Python 3.11 this is the builtin, and asyncio.TimeoutError another name for it.
TimeoutError = TimeoutError


class BrokenBarrierError(RuntimeError):
    """A Barrier was aborted, or reset under those who waited at it."""


class SendfileNotAvailableError(RuntimeError):
    """This kind of file or socket cannot be sent by the system call."""


class IncompleteReadError(EOFError):
    """The stream ended early: `partial` came, `expected` bytes were asked for."""

    def __init__(self, partial, expected):
        wanted = "undefined" if expected is None else repr(expected)
        super().__init__(f"{len(partial)} bytes read on a total of {wanted} expected bytes")
        self.partial = partial
        self.expected = expected

    def __reduce__(self):
        return type(self), (self.partial, self.expected)


class LimitOverrunError(Exception):
    """The buffer is full and the separator was not in it; `consumed` bytes can go."""

    def __init__(self, message, consumed):
        super().__init__(message)
        self.consumed = consumed

    def __reduce__(self):
        return type(self), (self.args[0], self.consumed)
