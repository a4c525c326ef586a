"""A simulated `aiohttp`, as much of it as teaching programs use to fetch pages.

Every site answers with status 200 and a body of `x` after its latency, which `--site` sets.
"""

import asyncio
import types

DEFAULT_LATENCY = 0.1
DEFAULT_BYTES = 1256


def parse(text):
    """Read `URL=SECONDS[:BYTES]` as a URL and a pair; raises ValueError where it is something else."""
    url, separator, answer = text.rpartition("=")
    if not separator:
        raise ValueError(f"{text!r} is not URL=SECONDS[:BYTES]")
    seconds, _, size = answer.partition(":")
    return url, (float(seconds), int(size) if size else DEFAULT_BYTES)


class Response:
    """What a site answered."""

    status = 200

    def __init__(self, url, size):
        self.url = url
        self._size = size

    async def text(self):
        return "x" * self._size

    async def read(self):
        return b"x" * self._size


class Request:
    """A request under way: awaitable, and an asynchronous context manager."""

    def __init__(self, url, answer, timeout):
        self._url = url
        self._latency, self._size = answer
        self._timeout = getattr(timeout, "total", timeout)

    async def _fetch(self):
        async with asyncio.timeout(self._timeout):
            await asyncio.sleep(self._latency)
        return Response(self._url, self._size)

    def __await__(self):
        return self._fetch().__await__()

    async def __aenter__(self):
        return await self._fetch()

    async def __aexit__(self, *exc_info):
        return None


class ClientTimeout:
    """A limit in seconds for a whole request."""

    def __init__(self, total=None):
        self.total = total


class ClientError(Exception):
    """The base of what a real client raises; no simulated site raises it."""


def aiohttp_module(sites):
    """The module; `sites` maps a URL to its latency in seconds and its size in bytes."""

    class ClientSession:
        async def __aenter__(self):
            return self

        async def __aexit__(self, *exc_info):
            return None

        async def close(self):
            return None

        def get(self, url, *, timeout=None):
            return Request(url, sites.get(url, (DEFAULT_LATENCY, DEFAULT_BYTES)), timeout)

    module = types.ModuleType("aiohttp")
    module.ClientSession = ClientSession
    module.ClientTimeout = ClientTimeout
    module.ClientError = ClientError
    return module
