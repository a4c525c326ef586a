"""Blocking requests to simulated sites."""

from _web import REASONS, answer, body_bytes, response_headers

from .error import HTTPError


class Request:
    """What is asked for."""

    def __init__(self, url, data=None, headers={}, origin_req_host=None, unverifiable=False, method=None):
        self.full_url, self.data, self.headers, self.method = url, data, dict(headers), method

    def add_header(self, key, val):
        """Adds a header."""
        self.headers[key.capitalize()] = val

    def get_method(self):
        """GET, or POST where data is sent."""
        return self.method or ("GET" if self.data is None else "POST")


class _Response:
    def __init__(self, url, size, status):
        import io
        self.url, self.status, self.code, self.reason = url, status, status, REASONS.get(status, "")
        self.headers = response_headers(size)
        self._file = io.BytesIO(body_bytes(size))
        self.read, self.readline, self.readlines = self._file.read, self._file.readline, self._file.readlines

    def getcode(self):
        return self.status

    def geturl(self):
        return self.url

    def info(self):
        return self.headers

    getheader = lambda self, name, default=None: self.headers.get(name, default)

    def __iter__(self):
        return iter(self._file)

    def __enter__(self):
        return self

    def __exit__(self, *error):
        self.close()

    def close(self):
        """Nothing to close."""


def urlopen(url, data=None, timeout=None, *, context=None):
    """Asks a simulated site; the latency passes as in time.sleep."""
    import time
    address = url.full_url if isinstance(url, Request) else url
    if "://" not in address:
        raise ValueError(f"unknown url type: {address!r}")
    latency, size, status = answer(address)
    if timeout is not None and latency > timeout:
        time.sleep(timeout)
        raise TimeoutError("timed out")
    time.sleep(latency)
    if status >= 400:
        raise HTTPError(address, status, REASONS.get(status, ""))
    return _Response(address, size, status)


def __getattr__(name):
    if name.startswith("__"):
        raise AttributeError(f"module 'urllib.request' has no attribute {name!r}")
    raise AttributeError(f"module 'urllib.request' is simulated here and has no {name!r}; it has Request and urlopen")
