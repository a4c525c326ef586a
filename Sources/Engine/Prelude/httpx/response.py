"""What a site answered."""

from _web import REASONS, Headers, body_bytes, response_headers

from .exceptions import HTTPStatusError

_KINDS = {1: "Informational response", 3: "Redirect response", 4: "Client error", 5: "Server error"}


class _Codes:
    # Statuses by their names.
    def __getattr__(self, name):
        for number, reason in REASONS.items():
            if reason.upper().replace(" ", "_").replace("-", "_").replace("'", "") == name.upper():
                return number
        raise AttributeError(name)


codes = _Codes()


class Request:
    """What is asked for."""

    def __init__(self, method, url, *, headers=None, content=None, **options):
        self.method, self.url, self.headers, self.content = method.upper(), url, Headers(headers or ()), content or b""

    def __repr__(self):
        return f"<Request({self.method!r}, {str(self.url)!r})>"


class Response:
    """What a site answered."""
    http_version, encoding, history, cookies = "HTTP/1.1", "utf-8", [], {}

    def __init__(self, status_code, *, request=None, size=0, latency=0.0):
        self.status_code, self._request = status_code, request
        self._size, self._latency = size, latency
        self.headers = response_headers(size)
        self.is_closed = self.is_stream_consumed = True

    request = property(lambda self: self._request)
    url = property(lambda self: self._request.url)
    reason_phrase = property(lambda self: REASONS.get(self.status_code, ""))
    content = property(lambda self: body_bytes(0 if self._request.method == "HEAD" else self._size))
    text = property(lambda self: self.content.decode())
    is_success = property(lambda self: 200 <= self.status_code < 300)
    is_redirect = property(lambda self: 300 <= self.status_code < 400)
    is_client_error = property(lambda self: 400 <= self.status_code < 500)
    is_server_error = property(lambda self: 500 <= self.status_code < 600)
    is_error = property(lambda self: self.status_code >= 400)
    has_redirect_location = property(lambda self: False)
    num_bytes_downloaded = property(lambda self: self._size)

    @property
    def elapsed(self):
        """How long it took."""
        from datetime import timedelta
        return timedelta(seconds=self._latency)

    def json(self, **options):
        """Fail, as the simulated body is no JSON."""
        from json import loads
        return loads(self.text, **options)

    def raise_for_status(self):
        """HTTPStatusError unless the status is one of success."""
        if self.is_success:
            return self
        kind = _KINDS.get(self.status_code // 100, "Invalid status code")
        raise HTTPStatusError(
            f"{kind} '{self.status_code} {self.reason_phrase}' for url '{self.url}'\n"
            f"For more information check: https://developer.mozilla.org/en-US/docs/Web/HTTP/Status/{self.status_code}",
            request=self._request, response=self)

    def read(self):
        """The body."""
        return self.content

    async def aread(self):
        """The body."""
        return self.content

    def iter_bytes(self, chunk_size=None):
        """The body in pieces."""
        data = self.content
        size = chunk_size or len(data) or 1
        for start in range(0, len(data), size):
            yield data[start:start + size]

    def iter_text(self, chunk_size=None):
        """The body's text in pieces."""
        for chunk in self.iter_bytes(chunk_size):
            yield chunk.decode()

    def iter_lines(self):
        """The body's lines."""
        yield from self.text.splitlines()

    async def aiter_bytes(self, chunk_size=None):
        """The body in pieces."""
        for chunk in self.iter_bytes(chunk_size):
            yield chunk

    aiter_raw, iter_raw = aiter_bytes, iter_bytes

    async def aiter_text(self, chunk_size=None):
        """The body's text in pieces."""
        for chunk in self.iter_text(chunk_size):
            yield chunk

    async def aiter_lines(self):
        """The body's lines."""
        for line in self.iter_lines():
            yield line

    def close(self):
        """Closes the connection."""

    async def aclose(self):
        """Closes the connection."""

    def __repr__(self):
        return f"<Response [{self.status_code} {self.reason_phrase}]>"


for _kind in (Request, Response):
    _kind.__module__ = "httpx"
