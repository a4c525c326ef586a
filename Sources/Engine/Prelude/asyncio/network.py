"""The in-memory network: sockets and transports between the tasks of one program.

Where CPython learns from the selector that a socket is ready, the loop here is told so at its next poll: a byte
written in one tick is read in the next one, a connection is accepted in the next one.
"""

from _sites import find as _find_site

__all__ = ("Address", "Network", "Socket", "Transport", "network")

_RECEIVED_AT_ONCE = 256 * 1024


class Socket:
    """What get_extra_info("socket") gives: addresses, and nothing to send or receive with."""

    def __init__(self, number, address, peer=None):
        self._number, self._address, self._peer = number, address, peer

    @property
    def family(self):
        """AF_INET, or AF_UNIX for a path."""
        from socket import AF_INET, AF_UNIX
        return AF_UNIX if isinstance(self._address, str) else AF_INET

    @property
    def type(self):
        """SOCK_STREAM"""
        from socket import SOCK_STREAM
        return SOCK_STREAM

    @property
    def proto(self):
        """The number of TCP."""
        return 0 if isinstance(self._address, str) else 6

    def fileno(self):
        """A number."""
        return self._number

    def getsockname(self):
        """The address on this side."""
        return self._address

    def getpeername(self):
        """The address on the other side."""
        if self._peer is None:
            raise OSError(107, "Transport endpoint is not connected")
        return self._peer

    def setsockopt(self, *args):
        """Options are not kept."""

    def getsockopt(self, *args):
        """Options are not kept."""
        return 0

    def __repr__(self):
        peer = f", raddr={self._peer!r}" if self._peer else ""
        return (f"<asyncio.TransportSocket fd={self._number}, family={int(self.family)}, type={int(self.type)}, "
                f"proto={self.proto}, laddr={self._address!r}{peer}>")


class Transport:
    """One end of a connection."""

    def __init__(self, loop, socket, extra=None):
        self._loop, self._socket = loop, socket
        self._extra = {"socket": socket, "sockname": socket._address, "peername": socket._peer, **(extra or {})}
        self.peer = self.protocol = None
        self._incoming, self._sees_end, self._polled = [], False, False
        self._reading, self._closing, self._lost, self._sent_end = False, False, False, False
        self._broken = 0

    # What the other end does

    def _arrive(self, data):
        self._incoming.append(data)
        self._poll()

    def _arrive_end(self):
        self._sees_end = True
        self._poll()

    def _poll(self):
        if self._reading and not self._polled and (self._incoming or self._sees_end):
            self._polled = True
            self._loop._poll_soon(self._read_ready)

    def _read_ready(self):
        self._polled = False
        if self._lost or not self._reading:
            return
        data = b"".join(self._incoming)
        self._incoming.clear()
        if data:
            if len(data) > _RECEIVED_AT_ONCE:
                self._incoming.append(data[_RECEIVED_AT_ONCE:])
                data = data[:_RECEIVED_AT_ONCE]
            self.protocol.data_received(data)
            self._poll()
        elif self._sees_end:
            self._reading = False
            if not self.protocol.eof_received():
                self.close()

    # What the program does

    def start(self, protocol, waiter=None):
        """Begins to work for a protocol, as a socket's transport does: its first steps are ready for the next tick."""
        self.protocol = protocol
        self._loop.call_soon(protocol.connection_made, self)
        self._loop.call_soon(self._start_reading)
        if waiter is not None:
            self._loop.call_soon(_wake, waiter)

    def _start_reading(self):
        if not self._closing:
            self.resume_reading()

    def pause_reading(self):
        """Leaves what arrives where it is."""
        self._reading = False

    def resume_reading(self):
        """Takes again what arrives."""
        if not self._closing and not self._reading:
            self._reading = True
            self._poll()

    def is_reading(self):
        """Whether what arrives is taken."""
        return self._reading and not self._closing

    def write(self, data):
        """Sends bytes."""
        if not isinstance(data, (bytes, bytearray, memoryview)):
            raise TypeError(f"data argument must be a bytes-like object, not {type(data).__name__!r}")
        if self._sent_end:
            raise RuntimeError("Cannot call write() after write_eof()")
        if not data or self._lost:
            return
        if self.peer._lost:
            self._broken += 1
            if self._broken > 1:
                self._fail(BrokenPipeError(32, "Broken pipe") if self._broken == 2 else None)
            return
        self.peer._arrive(bytes(data))

    def writelines(self, list_of_data):
        """Sends several pieces."""
        self.write(b"".join(list_of_data))

    def write_eof(self):
        """Sends the end."""
        if not self._closing and not self._sent_end:
            self._sent_end = True
            self.peer._arrive_end()

    def can_write_eof(self):
        """Yes."""
        return True

    def is_closing(self):
        """Whether it is closed or about to be."""
        return self._closing

    def close(self):
        """Closes this end."""
        if not self._closing:
            self._closing, self._reading = True, False
            self._loop.call_soon(self._lose, None)

    def abort(self):
        """Closes this end at once."""
        self._fail(None)

    def _fail(self, error):
        if not self._lost and not (self._closing and error is None):
            self._closing, self._reading = True, False
            self._loop.call_soon(self._lose, error)

    def _lose(self, error):
        if self._lost:
            return
        self._lost = True
        try:
            self.protocol.connection_lost(error)
        finally:
            if not self._sent_end:
                self.peer._arrive_end()

    def get_extra_info(self, name, default=None):
        """What is known of the connection."""
        return self._extra.get(name, default)

    def get_protocol(self):
        """What is told of what arrives."""
        return self.protocol

    def set_protocol(self, protocol):
        """Sets what is told of what arrives."""
        self.protocol = protocol

    def get_write_buffer_size(self):
        """Nothing waits to be sent."""
        return 0

    def get_write_buffer_limits(self):
        """The least and the most that may wait."""
        return 16384, 65536

    def set_write_buffer_limits(self, high=None, low=None):
        """Nothing ever waits to be sent."""

    def __repr__(self):
        state = "closed " if self._lost else "closing " if self._closing else ""
        reading = "polling" if self._reading else "idle"
        return (f"<_SelectorSocketTransport {state}fd={self._socket._number} read={reading} "
                "write=<idle, bufsize=0>>")


def _wake(waiter):
    if not waiter.cancelled():
        waiter.set_result(None)


class Network:
    """Who listens where."""

    def __init__(self):
        self.listeners = {}
        self._number, self._port = 5, 40000

    def new_number(self):
        """The number of a new socket."""
        self._number += 1
        return self._number

    def new_port(self):
        """A port that nobody has."""
        self._port += 2
        return self._port

    def listen(self, address, accept):
        """Puts a listener at an address; OSError if there is one."""
        if not isinstance(address, str) and address[1] == 0:
            address = address[0], self.new_port()
        if address in self.listeners:
            text = f"error while attempting to bind on address {address!r}: [errno 98] address already in use"
            raise OSError(98, text if not isinstance(address, str) else f"Address {address!r} is already in use")
        self.listeners[address] = accept
        return Socket(self.new_number(), address)

    def find(self, address):
        """The listener at an address, also one at all addresses."""
        if isinstance(address, str):
            return self.listeners.get(address)
        return self.listeners.get(address) or self.listeners.get(("0.0.0.0", address[1]))

    def pair(self, loop, address, extra=None):
        """The two ends of a new connection to an address: the client's, the server's."""
        mine = "" if isinstance(address, str) else (address[0], self.new_port())
        near = Transport(loop, Socket(self.new_number(), mine, address), extra)
        far = Transport(loop, Socket(self.new_number(), address, mine), extra)
        near.peer, far.peer = far, near
        return near, far


network = Network()
_LOCAL = {"": "127.0.0.1", "localhost": "127.0.0.1", "localhost.localdomain": "127.0.0.1", "::1": "127.0.0.1",
          "ip6-localhost": "127.0.0.1"}


class Address:
    """A host and a port as a program gives them."""

    def __init__(self, host, port):
        self.host = "127.0.0.1" if host is None else host
        self.port = port if isinstance(port, int) else self._service(port)
        self.is_number = all(part.isdigit() for part in self.host.split(".")) and self.host.count(".") == 3

    @staticmethod
    def _service(port):
        known = {"http": 80, "https": 443, "": 0, None: 0}
        if port in known:
            return known[port]
        if str(port).isdigit():
            return int(port)
        from socket import gaierror
        raise gaierror(-8, "Servname not supported for ai_socktype")

    @property
    def local(self):
        """The address within the box, or None."""
        host = _LOCAL.get(self.host, self.host)
        return (host, self.port) if host.startswith("127.") or host == "0.0.0.0" else None

    def site(self, secure):
        """Latency, bytes and status of the web site that is simulated there, or None."""
        for text in (f"{self.host}:{self.port}", self.host):
            for scheme in ("https" if secure else "http", "http", "https"):
                for end in ("", "/"):
                    found = _find_site(f"{scheme}://{text}{end}")
                    if found:
                        return found
        return (0.1, 1256, 200) if self.port in (80, 443) else None
