"""A simulated aiohttp: every site answers after its latency, nothing is ever sent."""

import asyncio

from _sites import answer

__all__ = ("ClientError", "ClientSession", "ClientTimeout")


class ClientError(Exception):
    """The base of what a real client raises; no simulated site raises it."""


class ClientTimeout:
    """A limit in seconds for a whole request."""

    def __init__(self, total=None):
        self.total = total


class ClientResponse:
    """What a site answered."""

    def __init__(self, url, size):
        self.url = url
        self.status = 200
        self._size = size

    async def text(self):
        """Give the body as text."""
        return "x" * self._size

    async def read(self):
        """Give the body as bytes."""
        return b"x" * self._size


class _Request:
    # Awaited or entered, the request is made.
    def __init__(self, url, timeout):
        self._url = url
        self._limit = getattr(timeout, "total", timeout)

    async def _fetch(self):
        latency, size = answer(str(self._url))
        async with asyncio.timeout(self._limit):
            await asyncio.sleep(latency)
        return ClientResponse(self._url, size)

    def __await__(self):
        return self._fetch().__await__()

    async def __aenter__(self):
        return await self._fetch()

    async def __aexit__(self, kind, error, traceback):
        return None


class ClientSession:
    """Where requests start from."""

    async def __aenter__(self):
        return self

    async def __aexit__(self, kind, error, traceback):
        return None

    async def close(self):
        """Close the session, which holds nothing here."""

    def get(self, url, *, timeout=None):
        """Ask a site: to be awaited, or entered with `async with`."""
        return _Request(url, timeout)
