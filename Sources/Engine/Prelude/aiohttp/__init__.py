"""A simulated aiohttp: every site answers after its latency, nothing is ever sent."""

from .client import (BasicAuth, ClientSession, ClientTimeout, CookieJar, DummyCookieJar, FormData, TCPConnector,
                     TraceConfig, UnixConnector, request)
from .exceptions import (ClientConnectionError, ClientConnectorDNSError, ClientConnectorError, ClientError,
                         ClientHttpProxyError, ClientOSError, ClientPayloadError, ClientResponseError, ClientSSLError,
                         ConnectionTimeoutError, ContentTypeError, InvalidURL, NonHttpUrlClientError,
                         ServerConnectionError, ServerDisconnectedError, ServerTimeoutError, SocketTimeoutError,
                         TooManyRedirects, WSServerHandshakeError)
from .response import ClientResponse, RequestInfo

__version__ = "3.11.0"

__all__ = ("BasicAuth", "ClientConnectionError", "ClientConnectorDNSError", "ClientConnectorError", "ClientError",
           "ClientHttpProxyError", "ClientOSError", "ClientPayloadError", "ClientResponse", "ClientResponseError",
           "ClientSSLError", "ClientSession", "ClientTimeout", "ConnectionTimeoutError", "ContentTypeError",
           "CookieJar", "DummyCookieJar", "FormData", "InvalidURL", "NonHttpUrlClientError", "RequestInfo",
           "ServerConnectionError", "ServerDisconnectedError", "ServerTimeoutError", "SocketTimeoutError",
           "TCPConnector", "TooManyRedirects", "TraceConfig", "UnixConnector", "WSServerHandshakeError", "request")


def __getattr__(name):
    if name.startswith("__"):
        raise AttributeError(f"module 'aiohttp' has no attribute {name!r}")
    from _web import missing
    missing("aiohttp", name, __all__)
