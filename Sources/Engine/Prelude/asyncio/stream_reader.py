"""StreamReader: takes what arrives, in lines and pieces."""

from .exceptions import IncompleteReadError, LimitOverrunError

__all__ = ("StreamReader",)


class StreamReader:
    """What arrives on a connection."""

    def __init__(self, limit=65536, loop=None):
        if limit <= 0:
            raise ValueError("Limit cannot be <= 0")
        if loop is None:
            from .events import get_event_loop
            loop = get_event_loop()
        self._limit, self._loop = limit, loop
        self._buffer, self._eof = b"", False
        self._waiter = self._exception = self._transport = None
        self._paused = False

    def __repr__(self):
        parts = ["StreamReader"]
        if self._buffer:
            parts.append(f"{len(self._buffer)} bytes")
        if self._eof:
            parts.append("eof")
        if self._limit != 65536:
            parts.append(f"limit={self._limit}")
        for name, value in (("waiter", self._waiter), ("exception", self._exception), ("transport", self._transport)):
            if value:
                parts.append(f"{name}={value!r}")
        if self._paused:
            parts.append("paused")
        return f"<{' '.join(parts)}>"

    # What the connection does

    def exception(self):
        """The error that ended the connection."""
        return self._exception

    def set_exception(self, exc):
        """Ends the connection with an error."""
        self._exception = exc
        waiter, self._waiter = self._waiter, None
        if waiter is not None and not waiter.cancelled():
            waiter.set_exception(exc)

    def set_transport(self, transport):
        """Sets where what arrives comes from."""
        self._transport = transport

    def feed_data(self, data):
        """Takes what arrives."""
        if not data:
            return
        self._buffer += bytes(data)
        self._wake()
        if self._transport is not None and not self._paused and len(self._buffer) > 2 * self._limit:
            try:
                self._transport.pause_reading()
            except NotImplementedError:
                self._transport = None
            else:
                self._paused = True

    def feed_eof(self):
        """Takes the end."""
        self._eof = True
        self._wake()

    def at_eof(self):
        """Whether the end was reached and everything was read."""
        return self._eof and not self._buffer

    def _wake(self):
        waiter, self._waiter = self._waiter, None
        if waiter is not None and not waiter.cancelled():
            waiter.set_result(None)

    def _resume(self):
        if self._paused and len(self._buffer) <= self._limit:
            self._paused = False
            self._transport.resume_reading()

    async def _wait_for_data(self, function):
        if self._waiter is not None:
            raise RuntimeError(f"{function}() called while another coroutine is already waiting for incoming data")
        if self._paused:
            self._paused = False
            self._transport.resume_reading()
        self._waiter = self._loop.create_future()
        try:
            await self._waiter
        finally:
            self._waiter = None

    def _take(self, size):
        data, self._buffer = self._buffer[:size], self._buffer[size:]
        self._resume()
        return data

    # What the program does

    async def readline(self):
        """The next line, or what is left at the end."""
        try:
            return await self.readuntil(b"\n")
        except IncompleteReadError as error:
            return error.partial
        except LimitOverrunError as error:
            if self._buffer.startswith(b"\n", error.consumed):
                self._buffer = self._buffer[error.consumed + 1:]
            else:
                self._buffer = b""
            self._resume()
            raise ValueError(error.args[0])

    def _find(self, separators, start):
        """Where the first separator ends, as a pair of places, or None."""
        found = None
        for separator in separators:
            place = self._buffer.find(separator, max(start - len(separator) + 1, 0))
            if place >= 0 and (found is None or place + len(separator) < found[1]):
                found = place, place + len(separator)
        return found

    async def readuntil(self, separator=b"\n"):
        """What arrives up to a separator, that included."""
        separators = sorted(separator, key=len) if isinstance(separator, tuple) else [separator]
        if not separators:
            raise ValueError("Separator should contain at least one element")
        if not separators[0]:
            raise ValueError("Separator should be at least one-byte string")
        if self._exception is not None:
            raise self._exception
        looked_at = 0
        while True:
            found = self._find(separators, looked_at)
            if found is not None:
                break
            looked_at = len(self._buffer)
            if looked_at + 1 - len(separators[-1]) > self._limit:
                raise LimitOverrunError("Separator is not found, and chunk exceed the limit",
                                        looked_at + 1 - len(separators[-1]))
            if self._eof:
                data, self._buffer = self._buffer, b""
                raise IncompleteReadError(data, None)
            await self._wait_for_data("readuntil")
        if found[0] > self._limit:
            raise LimitOverrunError("Separator is found, but chunk is longer than limit", found[0])
        return self._take(found[1])

    async def read(self, n=-1):
        """At most n bytes as soon as there are any, or everything up to the end."""
        if self._exception is not None:
            raise self._exception
        if n == 0:
            return b""
        if n < 0:
            blocks = []
            while True:
                block = await self.read(self._limit)
                if not block:
                    return b"".join(blocks)
                blocks.append(block)
        if not self._buffer and not self._eof:
            await self._wait_for_data("read")
        return self._take(n)

    async def readexactly(self, n):
        """Exactly n bytes; IncompleteReadError if the end comes first."""
        if n < 0:
            raise ValueError("readexactly size can not be less than zero")
        if self._exception is not None:
            raise self._exception
        while len(self._buffer) < n:
            if self._eof:
                data, self._buffer = self._buffer, b""
                raise IncompleteReadError(data, n)
            await self._wait_for_data("readexactly")
        return self._take(n)

    def __aiter__(self):
        return self

    async def __anext__(self):
        line = await self.readline()
        if line == b"":
            raise StopAsyncIteration
        return line
