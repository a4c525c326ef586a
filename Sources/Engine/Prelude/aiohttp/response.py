"""What a site answered."""

from _web import REASONS, Headers, body_bytes, response_headers

from .exceptions import ClientConnectionError, ClientResponseError, ContentTypeError

__all__ = ("ClientResponse", "RequestInfo")


class RequestInfo:
    """What was asked for."""

    def __init__(self, url, method, headers, real_url=None):
        self.url, self.method, self.headers = url, method, headers
        self.real_url = url if real_url is None else real_url

    def __repr__(self):
        return f"RequestInfo(url={self.url!r}, method={self.method!r}, headers={dict(self.headers)!r}, " \
               f"real_url={self.real_url!r})"


class _Content:
    # The body, to be read in pieces.
    def __init__(self, body):
        self._body, self._position = body, 0

    def _take(self, size):
        data = self._body[self._position:] if size < 0 else self._body[self._position:self._position + size]
        self._position += len(data)
        return data

    async def read(self, n=-1):
        return self._take(n)

    async def readany(self):
        return self._take(-1)

    async def readexactly(self, n):
        return self._take(n)

    async def readline(self):
        end = self._body.find(b"\n", self._position) + 1
        return self._take(end - self._position if end else -1)

    def at_eof(self):
        return self._position >= len(self._body)

    async def iter_chunked(self, n):
        while not self.at_eof():
            yield self._take(n)

    async def iter_any(self):
        while not self.at_eof():
            yield self._take(-1)

    async def iter_chunks(self):
        while not self.at_eof():
            yield self._take(-1), True

    def __aiter__(self):
        return self

    async def __anext__(self):
        line = await self.readline()
        if not line:
            raise StopAsyncIteration
        return line


class ClientResponse:
    """What a site answered."""
    version = (1, 1)
    cookies, history, charset = {}, (), "utf-8"
    content_type, content_disposition, links = "text/plain", None, {}

    def __init__(self, method, url, size, status, headers=()):
        self.method, self.url, self.status = method, url, status
        self.real_url = url
        self._size = 0 if method == "HEAD" else size
        self.headers = response_headers(size)
        self.request_info = RequestInfo(url, method, Headers(headers))
        self.content = _Content(body_bytes(self._size))
        self.content_length = size
        self._released = self.closed = False

    @property
    def reason(self):
        """The status in words."""
        return REASONS.get(self.status, "")

    @property
    def ok(self):
        """Whether the status is below 400."""
        return self.status < 400

    @property
    def host(self):
        """The site's name."""
        return self.url.host

    @property
    def raw_headers(self):
        """Names and values in bytes."""
        return tuple((name.encode(), value.encode()) for name, value in self.headers.items())

    def _body(self):
        if self._released:
            raise ClientConnectionError("Connection closed")
        return body_bytes(self._size)

    async def text(self, encoding=None, errors="strict"):
        """Give the body as text."""
        return self._body().decode(encoding or "utf-8", errors)

    async def read(self):
        """Give the body as bytes."""
        return self._body()

    async def json(self, *, encoding=None, loads=None, content_type="application/json"):
        """Fail: a simulated body is text, not JSON, unless `loads` makes something of it."""
        if content_type and content_type not in self.headers["Content-Type"]:
            raise ContentTypeError(self.request_info, self.history, status=self.status, headers=self.headers,
                                   message="Attempt to decode JSON with unexpected mimetype: text/plain; charset=utf-8")
        if loads is None:
            from json import loads
        return loads(await self.text(encoding))

    def get_encoding(self):
        """UTF-8"""
        return "utf-8"

    def raise_for_status(self):
        """ClientResponseError if the status is 400 or above."""
        if not self.ok:
            raise ClientResponseError(self.request_info, self.history, status=self.status, message=self.reason,
                                      headers=self.headers)

    def release(self):
        """Gives the connection back."""
        return _Nothing()

    def close(self):
        """Closes the connection."""
        self.closed = True

    async def wait_for_close(self):
        """Nothing to wait for."""

    async def __aenter__(self):
        return self

    async def __aexit__(self, kind, error, traceback):
        return None

    def __repr__(self):
        return f"<ClientResponse({self.url}) [{self.status} {self.reason}]>\n{self.headers!r}\n"


class _Nothing:
    # May be awaited or not.
    def __await__(self):
        return
        yield
