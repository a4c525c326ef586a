"""Where requests start from."""

import asyncio

from _web import Headers, answer, joined, refuse_unknown

from .exceptions import InvalidURL, NonHttpUrlClientError, ServerTimeoutError, SocketTimeoutError
from .response import ClientResponse

__all__ = ("ClientSession", "ClientTimeout", "TCPConnector", "request")

_ARGUMENTS = ("params", "data", "json", "cookies", "headers", "skip_auto_headers", "auth", "allow_redirects",
              "max_redirects", "compress", "chunked", "expect100", "raise_for_status", "read_until_eof", "proxy",
              "proxy_auth", "timeout", "verify_ssl", "fingerprint", "ssl_context", "ssl", "server_hostname",
              "proxy_headers", "trace_request_ctx", "read_bufsize", "auto_decompress", "max_line_size",
              "max_field_size")
_SETTINGS = ("base_url", "connector", "cookies", "headers", "skip_auto_headers", "auth", "json_serialize",
             "request_class", "response_class", "version", "cookie_jar", "connector_owner", "raise_for_status",
             "read_timeout", "conn_timeout", "timeout", "auto_decompress", "trust_env", "requote_redirect_url",
             "trace_configs", "read_bufsize", "max_line_size", "max_field_size", "loop")
_UNSET = object()


class ClientTimeout:
    """Limits in seconds: for a whole request, and for its parts."""

    def __init__(self, total=None, connect=None, sock_read=None, sock_connect=None, ceil_threshold=5):
        self.total, self.connect, self.sock_read, self.sock_connect = total, connect, sock_read, sock_connect
        self.ceil_threshold = ceil_threshold

    def __repr__(self):
        return (f"ClientTimeout(total={self.total!r}, connect={self.connect!r}, sock_read={self.sock_read!r}, "
                f"sock_connect={self.sock_connect!r}, ceil_threshold={self.ceil_threshold!r})")


class TCPConnector:
    """How many requests may be under way at once."""

    def __init__(self, *, limit=100, limit_per_host=0, **options):
        self.limit, self.limit_per_host, self.closed = limit, limit_per_host, False
        self._total = self._hosts = None

    def _gates(self, url):
        if self._hosts is None:
            self._total, self._hosts = asyncio.Semaphore(self.limit) if self.limit else None, {}
        gates = [self._total] if self._total else []
        if self.limit_per_host:
            gates.append(self._hosts.setdefault((url.host, url.port), asyncio.Semaphore(self.limit_per_host)))
        return gates

    async def close(self):
        """Close the connector, which holds nothing here."""
        self.closed = True


class UnixConnector(TCPConnector):
    """As TCPConnector."""

    def __init__(self, path, **options):
        super().__init__(**options)
        self.path = path


class BasicAuth:
    """A name and a password."""

    def __init__(self, login, password="", encoding="latin1"):
        self.login, self.password, self.encoding = login, password, encoding


class FormData:
    """Fields of a form."""

    def __init__(self, fields=(), quote_fields=True, charset=None):
        self._fields = list(fields.items() if hasattr(fields, "items") else fields)

    def add_field(self, name, value, *, content_type=None, filename=None, content_transfer_encoding=None):
        """Adds a field."""
        self._fields.append((name, value))


class CookieJar(dict):
    """Cookies, of which simulated sites send none."""

    def __init__(self, **options):
        super().__init__()

    def filter_cookies(self, request_url=None):
        """The cookies for a site."""
        return {}


class DummyCookieJar(CookieJar):
    """No cookies."""


class TraceConfig:
    """Callbacks of a request's stages: none is called here."""

    def __init__(self, trace_config_ctx_factory=None):
        for name in ("request_start", "request_end", "request_exception", "connection_queued_start",
                     "connection_create_start", "connection_create_end", "dns_resolvehost_start"):
            setattr(self, "on_" + name, [])


class _Request:
    # Awaited or entered, the request is made.
    def __init__(self, session, method, url, limits, raises, headers):
        self._session, self._method, self._url = session, method, url
        self._limits, self._raises, self._headers = limits, raises, headers
        self._response = None

    async def _fetch(self):
        gates = self._session._connector._gates(self._url) if self._session._connector else []
        for gate in gates:
            await gate.acquire()
        try:
            response = await self._answer()
        finally:
            for gate in gates:
                gate.release()
        if callable(self._raises):
            await self._raises(response)
        elif self._raises:
            response.raise_for_status()
        return response

    async def _answer(self):
        latency, size, status = answer(self._url)
        total, part = self._limits
        async with asyncio.timeout(total or None):
            if part is not None and latency > part:
                await asyncio.sleep(part)
                raise SocketTimeoutError(f"Timeout on reading data from socket")
            await asyncio.sleep(latency)
        return ClientResponse(self._method, self._url, size, status, self._headers)

    def __await__(self):
        return self._fetch().__await__()

    async def __aenter__(self):
        self._response = await self._fetch()
        return self._response

    async def __aexit__(self, kind, error, traceback):
        return None


def _limits(timeout):
    if timeout is None or isinstance(timeout, (int, float)):
        return timeout, None
    parts = [part for part in (timeout.sock_read, timeout.sock_connect) if part]
    return timeout.total, min(parts) if parts else None


class ClientSession:
    """Where requests start from."""

    def __init__(self, base_url=None, **settings):
        refuse_unknown("aiohttp", "ClientSession", settings, _SETTINGS)
        self._base_url, self._connector = base_url, settings.get("connector")
        self._headers = Headers(settings.get("headers") or ())
        self._timeout, self._raises = settings.get("timeout"), settings.get("raise_for_status", False)
        self._cookie_jar = settings.get("cookie_jar") or CookieJar()
        self.closed = False

    connector = property(lambda self: self._connector)
    headers = property(lambda self: self._headers)
    cookie_jar = property(lambda self: self._cookie_jar)
    timeout = property(lambda self: self._timeout)

    async def __aenter__(self):
        return self

    async def __aexit__(self, kind, error, traceback):
        await self.close()

    def __enter__(self):
        raise TypeError("Use async with instead")

    def __exit__(self, kind, error, traceback):
        """Never called."""

    async def close(self):
        """Close the session, which holds nothing here."""
        self.closed = True

    async def _refuse(self):
        raise RuntimeError("Session is closed")

    def request(self, method, url, **options):
        """Ask a site: to be awaited, or entered with `async with`."""
        refuse_unknown("aiohttp", f"ClientSession.{method.lower()}", options, _ARGUMENTS)
        if self.closed:
            return _Closed(self)
        address = joined(self._base_url, url, options.get("params"))
        if not address.scheme or not address.host:
            return _Failed(InvalidURL(str(url)))
        if address.scheme not in ("http", "https"):
            return _Failed(NonHttpUrlClientError(str(url)))
        timeout = options.get("timeout", _UNSET)
        headers = {**self._headers, **(options.get("headers") or {})}
        return _Request(self, method.upper(), address, _limits(self._timeout if timeout is _UNSET else timeout),
                        options.get("raise_for_status", self._raises), headers)

    def get(self, url, *, allow_redirects=True, **kwargs):
        """Ask a site for a page."""
        return self.request("GET", url, **kwargs)

    def post(self, url, *, data=None, **kwargs):
        """Send a site something."""
        return self.request("POST", url, **kwargs)

    def put(self, url, *, data=None, **kwargs):
        """Put something on a site."""
        return self.request("PUT", url, **kwargs)

    def patch(self, url, *, data=None, **kwargs):
        """Change something on a site."""
        return self.request("PATCH", url, **kwargs)

    def delete(self, url, **kwargs):
        """Delete something on a site."""
        return self.request("DELETE", url, **kwargs)

    def head(self, url, *, allow_redirects=False, **kwargs):
        """Ask a site for a page's headers."""
        return self.request("HEAD", url, **kwargs)

    def options(self, url, *, allow_redirects=True, **kwargs):
        """Ask a site what it offers."""
        return self.request("OPTIONS", url, **kwargs)

    def __getattr__(self, name):
        raise AttributeError(f"'ClientSession' of the simulated aiohttp has no attribute {name!r}; it has get, post, "
                             "put, patch, delete, head, options, request, close, closed, headers, cookie_jar, "
                             "connector and timeout")


class _Failed(_Request):
    # A request that fails when it is made.
    def __init__(self, error):
        self._error = error

    async def _fetch(self):
        raise self._error


class _Closed(_Failed):
    def __init__(self, session):
        super().__init__(RuntimeError("Session is closed"))


class _Single(_Request):
    # A request with a session of its own.
    def __init__(self, request):
        self.__dict__.update(request.__dict__)


def request(method, url, **options):
    """Ask a site once: to be entered with `async with`."""
    return ClientSession().request(method, url, **options)
