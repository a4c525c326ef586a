"""What a client raises."""

from asyncio import TimeoutError as _TimeoutError

__all__ = ("ClientError", "ClientResponseError", "ContentTypeError", "ClientConnectionError", "ClientOSError",
           "ServerTimeoutError", "InvalidURL")


class ClientError(Exception):
    """The base of what a client raises."""


class ClientResponseError(ClientError):
    """An answer that says that something is wrong."""

    def __init__(self, request_info, history, *, code=None, status=None, message="", headers=None):
        self.request_info, self.history, self.message, self.headers = request_info, history, message, headers
        self.status = status if status is not None else code if code is not None else 0
        self.args = (request_info, history)

    @property
    def code(self):
        """The status."""
        return self.status

    def __str__(self):
        return f"{self.status}, message={self.message!r}, url={str(self.request_info.real_url)!r}"

    def __repr__(self):
        text = f"{self.request_info!r}, {self.history!r}"
        if self.status != 0:
            text += f", status={self.status!r}"
        if self.message != "":
            text += f", message={self.message!r}"
        return f"{type(self).__name__}({text})"


class ContentTypeError(ClientResponseError):
    """A body of another kind than was asked for."""


class WSServerHandshakeError(ClientResponseError):
    """A websocket that the server refuses."""


class ClientHttpProxyError(ClientResponseError):
    """An answer of a proxy."""


class TooManyRedirects(ClientResponseError):
    """One redirection after another."""


class ClientConnectionError(ClientError):
    """A connection that failed."""


class ClientOSError(ClientConnectionError, OSError):
    """A connection that failed in the system."""


class ClientConnectorError(ClientOSError):
    """A connection that could not be made."""


class ClientConnectorDNSError(ClientConnectorError):
    """A host that could not be found."""


class ClientSSLError(ClientConnectorError):
    """A certificate that is not right."""


class ServerConnectionError(ClientConnectionError):
    """A connection that the server broke."""


class ServerDisconnectedError(ServerConnectionError):
    """The server is gone."""

    def __init__(self, message=None):
        self.message = "Server disconnected" if message is None else message
        self.args = (self.message,)


class ServerTimeoutError(ServerConnectionError, _TimeoutError):
    """The server takes too long."""


class ConnectionTimeoutError(ServerTimeoutError):
    """Connecting takes too long."""


class SocketTimeoutError(ServerTimeoutError):
    """Reading takes too long."""


class ClientPayloadError(ClientError):
    """A body that is broken."""


class InvalidURL(ClientError, ValueError):
    """A URL that is none."""

    @property
    def url(self):
        """The URL."""
        return self.args[0]


class NonHttpUrlClientError(InvalidURL):
    """A URL of something else than HTTP."""


for _kind in list(globals().values()):
    if isinstance(_kind, type) and issubclass(_kind, ClientError):
        _kind.__module__ = "aiohttp.client_exceptions"
