"""A simulated web site at the other end of a connection: it answers a request after its latency."""

__all__ = ("WebSite",)

_REASONS = {200: "OK", 404: "Not Found", 500: "Internal Server Error", 503: "Service Unavailable"}


class WebSite:
    """Answers one HTTP request, then closes."""

    def __init__(self, loop, site):
        self._loop = loop
        self._latency, self._size, self._status = site
        self._request, self._answered = b"", False

    def _knock(self, transport):
        self._transport = transport
        transport.protocol = self
        transport.resume_reading()

    def data_received(self, data):
        """Part of a request arrived; its end is a blank line."""
        self._request += data
        if not self._answered and (b"\r\n\r\n" in self._request or b"\n\n" in self._request):
            self._answered = True
            self._loop.call_later(self._latency, self._answer)

    def eof_received(self):
        """The client sends no more."""
        return True

    def connection_lost(self, exc):
        """The client is gone."""

    def _answer(self):
        head = (f"HTTP/1.1 {self._status} {_REASONS.get(self._status, 'Unknown')}\r\n"
                f"Content-Type: text/plain; charset=utf-8\r\nContent-Length: {self._size}\r\nConnection: close\r\n\r\n")
        body = b"" if self._request.startswith(b"HEAD ") else b"x" * self._size
        self._transport.write(head.encode() + body)
        self._transport.close()
