"""Streams over the in-memory network."""

from .coroutines import iscoroutine
from .events import get_running_loop
from .exceptions import CancelledError
from .network import Address, Socket, network
from .stream_reader import StreamReader
from .sleeping import sleep
from .tasks import gather

__all__ = ("StreamReader", "StreamWriter", "StreamReaderProtocol", "Server", "open_connection", "start_server",
           "open_unix_connection", "start_unix_server")

_DEFAULT_LIMIT = 65536


class StreamWriter:
    """Sends on a connection."""

    def __init__(self, transport, protocol, reader, loop):
        self._transport, self._protocol, self._reader, self._loop = transport, protocol, reader, loop
        self._complete_fut = loop.create_future()
        self._complete_fut.set_result(None)

    def __repr__(self):
        reader = f" reader={self._reader!r}" if self._reader is not None else ""
        return f"<StreamWriter transport={self._transport!r}{reader}>"

    @property
    def transport(self):
        """What sends."""
        return self._transport

    def write(self, data):
        """Sends bytes."""
        self._transport.write(data)

    def writelines(self, data):
        """Sends several pieces."""
        self._transport.writelines(data)

    def write_eof(self):
        """Sends the end."""
        return self._transport.write_eof()

    def can_write_eof(self):
        """Yes."""
        return self._transport.can_write_eof()

    def close(self):
        """Closes the connection."""
        return self._transport.close()

    def is_closing(self):
        """Whether it is closed or about to be."""
        return self._transport.is_closing()

    async def wait_closed(self):
        """Waits until the connection is closed."""
        await self._protocol._closed

    def get_extra_info(self, name, default=None):
        """What is known of the connection."""
        return self._transport.get_extra_info(name, default)

    async def drain(self):
        """Waits until there is room to send more."""
        if self._reader is not None and self._reader.exception() is not None:
            raise self._reader.exception()
        if self._transport.is_closing():
            await sleep(0)
        if self._protocol._connection_lost:
            raise ConnectionResetError("Connection lost")

    async def start_tls(self, sslcontext, **kwds):
        """Out of scope."""
        raise NotImplementedError("streams are simulated in memory, without TLS: start_tls is out of scope")


class StreamReaderProtocol:
    """Takes what a transport tells to a reader."""

    def __init__(self, stream_reader, client_connected_cb=None, loop=None):
        self._loop, self._reader, self._callback = loop, stream_reader, client_connected_cb
        self._closed = loop.create_future()
        self._connection_lost = False
        self._server = self._task = None

    def connection_made(self, transport):
        """The connection is there; a server's callback is called."""
        self._transport = transport
        self._reader.set_transport(transport)
        if self._server is not None:
            self._server._attach(transport)
        if self._callback is None:
            return
        result = self._callback(self._reader, StreamWriter(transport, self, self._reader, self._loop))
        if iscoroutine(result):
            self._task = self._loop.create_task(result)
            self._task.add_done_callback(self._handled)

    def _handled(self, task):
        if task.cancelled():
            self._transport.close()
            return
        error = task.exception()
        if error is not None:
            self._loop.call_exception_handler({"message": "Unhandled exception in client_connected_cb",
                                               "exception": error, "transport": self._transport})
            self._transport.close()

    def connection_lost(self, exc):
        """The connection is gone."""
        self._connection_lost = True
        if exc is None:
            self._reader.feed_eof()
        else:
            self._reader.set_exception(exc)
        if not self._closed.done():
            if exc is None:
                self._closed.set_result(None)
            else:
                self._closed.set_exception(exc)
                self._closed.exception()
        if self._server is not None:
            self._server._detach(self._transport)

    def data_received(self, data):
        """Something arrived."""
        self._reader.feed_data(data)

    def eof_received(self):
        """The end arrived; this side stays open."""
        self._reader.feed_eof()
        return True


class Server:
    """Listens, and starts the callback for each client."""

    def __init__(self, loop, addresses, callback, limit, backlog):
        self._loop, self._addresses, self._callback, self._limit = loop, addresses, callback, limit
        self._sockets, self._transports, self._waiters = [], {}, []
        self._serving, self._closed, self._forever = False, False, None
        self._arrived = []
        self._sockets = [network.listen(address, self) for address in addresses]

    def __repr__(self):
        return f"<Server sockets={self.sockets!r}>"

    @property
    def sockets(self):
        """The sockets that listen."""
        return () if self._closed else tuple(self._sockets)

    def get_loop(self):
        """The loop that the server belongs to."""
        return self._loop

    def is_serving(self):
        """Whether clients are accepted."""
        return self._serving

    def _start(self):
        if not self._serving and not self._closed:
            self._serving = True
            if self._arrived:
                self._loop._poll_soon(self._accept)

    async def start_serving(self):
        """Begins to accept clients."""
        self._start()
        await sleep(0)

    async def serve_forever(self):
        """Accepts clients until it is cancelled."""
        if self._forever is not None:
            raise RuntimeError(f"server {self!r} is already being awaited on serve_forever()")
        if self._closed:
            raise RuntimeError(f"server {self!r} is closed")
        self._start()
        self._forever = self._loop.create_future()
        try:
            await self._forever
        except CancelledError:
            try:
                self.close()
                await self.wait_closed()
            finally:
                raise
        finally:
            self._forever = None

    # Clients

    def _knock(self, transport):
        # A client's connection waits to be accepted at the loop's next poll.
        self._arrived.append(transport)
        if self._serving and len(self._arrived) == 1:
            self._loop._poll_soon(self._accept)

    def _accept(self):
        arrived, self._arrived = self._arrived, []
        if not self._closed:
            for transport in arrived:
                self._loop.create_task(self._welcome(transport))

    async def _welcome(self, transport):
        reader = StreamReader(self._limit, self._loop)
        protocol = StreamReaderProtocol(reader, self._callback, self._loop)
        protocol._server = self
        waiter = self._loop.create_future()
        transport.start(protocol, waiter)
        await waiter

    def _attach(self, transport):
        self._transports[transport] = None

    def _detach(self, transport):
        self._transports.pop(transport, None)
        if self._closed and not self._transports:
            self._wake()

    def _wake(self):
        waiters, self._waiters = self._waiters, []
        for waiter in waiters:
            if not waiter.done():
                waiter.set_result(None)

    # The end

    def close(self):
        """Stops listening; the clients stay."""
        if self._closed:
            return
        self._closed, self._serving = True, False
        for socket in self._sockets:
            network.listeners.pop(socket.getsockname(), None)
        if self._forever is not None and not self._forever.done():
            self._forever.cancel()
            self._forever = None
        if not self._transports:
            self._wake()

    def close_clients(self):
        """Closes the clients' connections."""
        for transport in list(self._transports):
            transport.close()

    def abort_clients(self):
        """Closes the clients' connections at once."""
        for transport in list(self._transports):
            transport.abort()

    async def wait_closed(self):
        """Waits until it is closed and all clients are gone."""
        if self._closed and not self._transports:
            return
        waiter = self._loop.create_future()
        self._waiters.append(waiter)
        await waiter

    async def __aenter__(self):
        return self

    async def __aexit__(self, *error):
        self.close()
        await self.wait_closed()


# Ways in

async def _resolve(address):
    # A name is looked up in another thread, which takes a turn of the loop.
    if not address.is_number:
        await sleep(0)


async def _listen(callback, host, port, limit, options):
    loop = get_running_loop()
    hosts = [None] if host in (None, "") else [host] if isinstance(host, str) else list(host)
    addresses = [Address("0.0.0.0" if name is None else name, port) for name in hosts]
    await gather(*[_resolve(address) for address in addresses])
    for address in addresses:
        if address.local is None:
            raise OSError(99, f"error while attempting to bind on address {(address.host, address.port)!r}: "
                              "[errno 99] cannot assign requested address")
    server = Server(loop, [address.local for address in addresses], callback, limit, options.get("backlog", 100))
    if options.get("start_serving", True):
        await server.start_serving()
    return server


async def _connect(host, port, limit, options):
    loop = get_running_loop()
    address = Address(host, port)
    await _resolve(address)
    local = address.local
    if local is not None:
        if local[0] == "0.0.0.0":
            local = "127.0.0.1", local[1]
        listener = network.find(local)
        if listener is None:
            raise ConnectionRefusedError(111, f"Connect call failed {local!r}")
        return await _join(loop, local, listener, limit)
    site = address.site(options.get("ssl"))
    if site is None:
        from socket import gaierror
        raise gaierror(-2, "Name or service not known")
    from .web_site import WebSite
    return await _join(loop, (address.host, address.port), WebSite(loop, site), limit)


async def _join(loop, address, listener, limit):
    near, far = network.pair(loop, address)
    reader = StreamReader(limit, loop)
    protocol = StreamReaderProtocol(reader, None, loop)
    waiter = loop.create_future()
    listener._knock(far)
    near.start(protocol, waiter)
    await waiter
    return reader, StreamWriter(near, protocol, reader, loop)


async def _listen_path(callback, path, limit, options):
    server = Server(get_running_loop(), [str(path)], callback, limit, 100)
    if options.get("start_serving", True):
        await server.start_serving()
    return server


async def _connect_path(path, limit):
    listener = network.find(str(path))
    if listener is None:
        raise FileNotFoundError(2, "No such file or directory")
    return await _join(get_running_loop(), str(path), listener, limit)


from .streaming import open_connection, open_unix_connection, start_server, start_unix_server
