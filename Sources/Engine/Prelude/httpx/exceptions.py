"""What a client raises."""


class HTTPError(Exception):
    """The base of what a request raises."""

    def __init__(self, message, *, request=None):
        super().__init__(message)
        self._request = request

    @property
    def request(self):
        """What was asked for."""
        if self._request is None:
            raise RuntimeError("The .request property has not been set.")
        return self._request


class HTTPStatusError(HTTPError):
    """An answer that says that something is wrong."""

    def __init__(self, message, *, request, response):
        super().__init__(message, request=request)
        self.response = response


class RequestError(HTTPError):
    """A request that failed."""


class TransportError(RequestError):
    """A request that failed on its way."""


class TimeoutException(TransportError):
    """A site that takes too long."""


class ConnectTimeout(TimeoutException):
    """Connecting takes too long."""


class ReadTimeout(TimeoutException):
    """Reading takes too long."""


class WriteTimeout(TimeoutException):
    """Sending takes too long."""


class PoolTimeout(TimeoutException):
    """No connection becomes free."""


class NetworkError(TransportError):
    """A connection that failed."""


class ConnectError(NetworkError):
    """A connection that could not be made."""


class ReadError(NetworkError):
    """An answer that could not be read."""


class WriteError(NetworkError):
    """A request that could not be sent."""


class CloseError(NetworkError):
    """A connection that could not be closed."""


class ProxyError(TransportError):
    """A proxy that failed."""


class UnsupportedProtocol(TransportError):
    """A URL of something else than HTTP."""


class ProtocolError(TransportError):
    """An answer that is no HTTP."""


class RemoteProtocolError(ProtocolError):
    """An answer that is no HTTP."""


class DecodingError(RequestError):
    """A body that cannot be decoded."""


class TooManyRedirects(RequestError):
    """One redirection after another."""


class InvalidURL(Exception):
    """A URL that is none."""


class StreamError(RuntimeError):
    """A stream that is used the wrong way."""


for _kind in list(globals().values()):
    if isinstance(_kind, type) and issubclass(_kind, Exception):
        _kind.__module__ = "httpx"
