"""Where requests start from."""

import asyncio
import time

from _web import Headers, Url, answer, joined, refuse_unknown

from .exceptions import ConnectTimeout, ReadTimeout, UnsupportedProtocol
from .response import Request, Response

_ARGUMENTS = ("params", "content", "data", "files", "json", "headers", "cookies", "auth", "follow_redirects", "timeout",
              "extensions", "proxy", "verify", "trust_env")
_SETTINGS = ("auth", "params", "headers", "cookies", "verify", "cert", "http1", "http2", "proxy", "mounts", "timeout",
             "follow_redirects", "limits", "max_redirects", "event_hooks", "base_url", "transport", "trust_env",
             "default_encoding")
_UNSET = object()


class Timeout:
    """Limits in seconds for the parts of a request."""

    def __init__(self, timeout=_UNSET, *, connect=_UNSET, read=_UNSET, write=_UNSET, pool=_UNSET):
        usual = None if timeout is _UNSET else timeout
        if isinstance(usual, Timeout):
            usual = usual.read
        self.connect, self.read, self.write, self.pool = (
            usual if part is _UNSET else part for part in (connect, read, write, pool))

    def __repr__(self):
        if len({self.connect, self.read, self.write, self.pool}) == 1:
            return f"Timeout(timeout={self.connect})"
        return f"Timeout(connect={self.connect}, read={self.read}, write={self.write}, pool={self.pool})"


class Limits:
    """How many connections may be open."""

    def __init__(self, *, max_connections=None, max_keepalive_connections=None, keepalive_expiry=5.0):
        self.max_connections, self.max_keepalive_connections = max_connections, max_keepalive_connections
        self.keepalive_expiry = keepalive_expiry


class _Base:
    def __init__(self, **settings):
        refuse_unknown("httpx", type(self).__name__, settings, _SETTINGS)
        self.base_url, self.headers = Url(settings.get("base_url", "")), Headers(settings.get("headers") or ())
        self.params, self.cookies = settings.get("params") or {}, settings.get("cookies") or {}
        self.timeout = Timeout(settings.get("timeout", 5.0))
        self._limits, self._gate = settings.get("limits"), None
        self.is_closed = False

    def build_request(self, method, url, **options):
        """A request, to be sent later."""
        refuse_unknown("httpx", method.lower(), options, _ARGUMENTS)
        params = {**self.params, **dict(options.get("params") or {})}
        request = Request(method, joined(self.base_url, url, params),
                          headers={**self.headers, **(options.get("headers") or {})})
        timeout = options.get("timeout", _UNSET)
        request._timeout = self.timeout if timeout is _UNSET else Timeout(timeout)
        return request

    def _plan(self, request):
        # Seconds until something happens, and what: a response or an error.
        if self.is_closed:
            raise RuntimeError("Cannot send a request, as the client has been closed.")
        if request.url.scheme not in ("http", "https"):
            what = f"has an unsupported protocol '{request.url.scheme}://'." if request.url.scheme else \
                "is missing an 'http://' or 'https://' protocol."
            raise UnsupportedProtocol(f"Request URL {what}", request=request)
        latency, size, status = answer(request.url)
        limits = getattr(request, "_timeout", self.timeout)
        if limits.read is not None and latency > limits.read:
            return limits.read, ReadTimeout("", request=request)
        if limits.connect is not None and latency > limits.connect:
            return limits.connect, ConnectTimeout("", request=request)
        return latency, Response(status, request=request, size=size, latency=latency)

    def __getattr__(self, name):
        raise AttributeError(f"{type(self).__name__!r} of the simulated httpx has no attribute {name!r}; it has get, "
                             "post, put, patch, delete, head, options, request, stream, send, build_request, headers, "
                             "base_url and timeout")


class AsyncClient(_Base):
    """Where requests of tasks start from."""

    async def send(self, request, *, stream=False, auth=None, follow_redirects=None):
        """Send a request."""
        delay, outcome = self._plan(request)
        if self._limits and self._limits.max_connections:
            self._gate = self._gate or asyncio.Semaphore(self._limits.max_connections)
            async with self._gate:
                await asyncio.sleep(delay)
        else:
            await asyncio.sleep(delay)
        if isinstance(outcome, Exception):
            raise outcome
        return outcome

    async def request(self, method, url, **options):
        """Ask a site."""
        return await self.send(self.build_request(method, url, **options))

    async def get(self, url, **options):
        """Ask a site for a page."""
        return await self.request("GET", url, **options)

    async def post(self, url, **options):
        """Send a site something."""
        return await self.request("POST", url, **options)

    async def put(self, url, **options):
        """Put something on a site."""
        return await self.request("PUT", url, **options)

    async def patch(self, url, **options):
        """Change something on a site."""
        return await self.request("PATCH", url, **options)

    async def delete(self, url, **options):
        """Delete something on a site."""
        return await self.request("DELETE", url, **options)

    async def head(self, url, **options):
        """Ask a site for a page's headers."""
        return await self.request("HEAD", url, **options)

    async def options(self, url, **options):
        """Ask a site what it offers."""
        return await self.request("OPTIONS", url, **options)

    def stream(self, method, url, **options):
        """Ask a site, to read the body in pieces: for `async with`."""
        return _Streaming(self, method, url, options)

    async def aclose(self):
        """Close the client, which holds nothing here."""
        self.is_closed = True

    async def __aenter__(self):
        return self

    async def __aexit__(self, kind, error, traceback):
        await self.aclose()


class _Streaming:
    def __init__(self, client, method, url, options):
        self._arguments = client, method, url, options

    async def __aenter__(self):
        client, method, url, options = self._arguments
        return await client.request(method, url, **options)

    async def __aexit__(self, kind, error, traceback):
        return None

    def __enter__(self):
        client, method, url, options = self._arguments
        return client.request(method, url, **options)

    def __exit__(self, kind, error, traceback):
        return None


class Client(_Base):
    """Where requests that block start from."""

    def send(self, request, *, stream=False, auth=None, follow_redirects=None):
        """Sends a request."""
        delay, outcome = self._plan(request)
        time.sleep(delay)
        if isinstance(outcome, Exception):
            raise outcome
        return outcome

    def request(self, method, url, **options):
        """Asks a site."""
        return self.send(self.build_request(method, url, **options))

    def get(self, url, **options):
        """Asks a site for a page."""
        return self.request("GET", url, **options)

    def post(self, url, **options):
        """Sends a site something."""
        return self.request("POST", url, **options)

    def put(self, url, **options):
        """Puts something on a site."""
        return self.request("PUT", url, **options)

    def patch(self, url, **options):
        """Changes something on a site."""
        return self.request("PATCH", url, **options)

    def delete(self, url, **options):
        """Deletes something on a site."""
        return self.request("DELETE", url, **options)

    def head(self, url, **options):
        """Asks a site for a page's headers."""
        return self.request("HEAD", url, **options)

    def options(self, url, **options):
        """Asks a site what it offers."""
        return self.request("OPTIONS", url, **options)

    def stream(self, method, url, **options):
        """Asks a site, to read the body in pieces: for `with`."""
        return _Streaming(self, method, url, options)

    def close(self):
        """Closes the client, which holds nothing here."""
        self.is_closed = True

    def __enter__(self):
        return self

    def __exit__(self, kind, error, traceback):
        self.close()


def request(method, url, **options):
    """Asks a site once."""
    return Client().request(method, url, **options)


def stream(method, url, **options):
    """Asks a site once, to read the body in pieces."""
    return Client().stream(method, url, **options)


def get(url, **options):
    """Asks a site for a page."""
    return request("GET", url, **options)


def post(url, **options):
    """Sends a site something."""
    return request("POST", url, **options)


def put(url, **options):
    """Puts something on a site."""
    return request("PUT", url, **options)


def patch(url, **options):
    """Changes something on a site."""
    return request("PATCH", url, **options)


def delete(url, **options):
    """Deletes something on a site."""
    return request("DELETE", url, **options)


def head(url, **options):
    """Asks a site for a page's headers."""
    return request("HEAD", url, **options)


def options(url, **options):
    """Asks a site what it offers."""
    return request("OPTIONS", url, **options)


for _kind in (AsyncClient, Client, Timeout, Limits):
    _kind.__module__ = "httpx"
