"""What the simulated aiohttp and httpx share: what a site answers, and parts of HTTP."""

from _sites import find

__all__ = ("REASONS", "Headers", "Url", "answer", "body_bytes", "joined", "refuse_unknown")

REASONS = {200: "OK", 201: "Created", 202: "Accepted", 204: "No Content", 301: "Moved Permanently", 302: "Found",
           304: "Not Modified", 400: "Bad Request", 401: "Unauthorized", 403: "Forbidden", 404: "Not Found",
           405: "Method Not Allowed", 408: "Request Timeout", 409: "Conflict", 418: "I'm a Teapot",
           422: "Unprocessable Entity", 429: "Too Many Requests", 500: "Internal Server Error",
           501: "Not Implemented", 502: "Bad Gateway", 503: "Service Unavailable", 504: "Gateway Timeout"}
_USUAL = (0.1, 1256, 200)


def answer(url):
    """Latency in seconds, bytes and status that a site answers: 0.1, 1256 and 200 where nothing is set."""
    url = str(url)
    plain = url.partition("#")[0].partition("?")[0]
    for text in (url, plain, plain.rstrip("/"), plain + "/"):
        found = find(text)
        if found is not None:
            return found
    return _USUAL


def body_bytes(size):
    """A body of a size: all x."""
    return b"x" * size


class Url(str):
    """A URL: a text whose parts have names."""

    def _split(self):
        scheme, found, rest = self.partition("://")
        if not found:
            scheme, rest = "", self
        rest = rest.partition("#")[0]
        rest, _, query = rest.partition("?")
        host, slash, path = rest.partition("/")
        name, _, port = host.partition(":")
        return scheme, name, port, slash + path, query

    scheme = property(lambda self: self._split()[0])
    host = property(lambda self: self._split()[1])
    path = property(lambda self: self._split()[3] or "/")
    query_string = property(lambda self: self._split()[4])
    name = property(lambda self: self.path.rpartition("/")[2])

    @property
    def port(self):
        """The port, given or usual."""
        scheme, _, port, _, _ = self._split()
        return int(port) if port else {"http": 80, "https": 443}.get(scheme)

    @property
    def query(self):
        """The query's names and values."""
        return dict(part.partition("=")[::2] for part in self.query_string.split("&") if part)

    def human_repr(self):
        """The text."""
        return str(self)

    def __truediv__(self, name):
        return type(self)(self.rstrip("/") + "/" + str(name))

    def __repr__(self):
        return f"URL({str(self)!r})"

    def __str__(self):
        return str.__str__(self)


def joined(base, url, params):
    """A URL below a base, with a query."""
    url = str(url)
    if base and "://" not in url:
        url = str(base).rstrip("/") + "/" + url.lstrip("/")
    if params:
        items = params.items() if hasattr(params, "items") else params if not isinstance(params, str) else None
        query = params if items is None else "&".join(f"{name}={_quoted(value)}" for name, value in items)
        url += ("&" if "?" in url else "?") + query
    return Url(url)


def _quoted(value):
    from urllib.parse import quote_plus
    return quote_plus(str(value))


class Headers(dict):
    """Headers, whose names may be written in any case."""

    def __init__(self, items=()):
        super().__init__()
        self._names = {}
        for name, value in items.items() if hasattr(items, "items") else items:
            self[name] = value

    def __setitem__(self, name, value):
        super().__setitem__(self._names.setdefault(name.lower(), name), value)

    def __getitem__(self, name):
        return super().__getitem__(self._names.get(name.lower(), name))

    def __contains__(self, name):
        return isinstance(name, str) and name.lower() in self._names

    def get(self, name, default=None):
        """The value of a header."""
        return self[name] if name in self else default

    getone = get

    def getall(self, name, default=None):
        """All values of a header."""
        return [self[name]] if name in self else default or []


def response_headers(size):
    """The headers of a simulated answer."""
    return Headers({"Content-Type": "text/plain; charset=utf-8", "Content-Length": str(size)})


def refuse_unknown(module, method, given, known):
    """TypeError about arguments that the simulation does not have."""
    for name in given:
        if name not in known:
            raise TypeError(f"{method}() of the simulated {module} has no argument {name!r}; it has "
                            f"{', '.join(known)}")


def missing(module, name, names):
    """AttributeError about a name that the simulation does not have."""
    raise AttributeError(f"module {module!r} is simulated here and has no {name!r}; it has "
                         f"{', '.join(sorted(names))}")
