"""A simulated httpx: every site answers after its latency, nothing is ever sent."""

from .client import AsyncClient, Client, Limits, Timeout, delete, get, head, options, patch, post, put, request, stream
from .exceptions import (CloseError, ConnectError, ConnectTimeout, DecodingError, HTTPError, HTTPStatusError,
                         InvalidURL, NetworkError, PoolTimeout, ProtocolError, ProxyError, ReadError, ReadTimeout,
                         RemoteProtocolError, RequestError, StreamError, TimeoutException, TooManyRedirects,
                         TransportError, UnsupportedProtocol, WriteError, WriteTimeout)
from .response import Request, Response, codes
from _web import Headers, Url as URL

__version__ = "0.28.0"

__all__ = ("AsyncClient", "Client", "CloseError", "ConnectError", "ConnectTimeout", "DecodingError", "HTTPError",
           "HTTPStatusError", "Headers", "InvalidURL", "Limits", "NetworkError", "PoolTimeout", "ProtocolError",
           "ProxyError", "ReadError", "ReadTimeout", "RemoteProtocolError", "Request", "RequestError", "Response",
           "StreamError", "Timeout", "TimeoutException", "TooManyRedirects", "TransportError", "URL",
           "UnsupportedProtocol", "WriteError", "WriteTimeout", "codes", "delete", "get", "head", "options", "patch",
           "post", "put", "request", "stream")


def __getattr__(name):
    if name.startswith("__"):
        raise AttributeError(f"module 'httpx' has no attribute {name!r}")
    from _web import missing
    missing("httpx", name, __all__)
