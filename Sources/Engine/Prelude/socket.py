"""Names of the socket interface. There is no network: asyncio's streams are simulated in memory."""

from enum import IntEnum as _IntEnum


class AddressFamily(_IntEnum):
    AF_UNSPEC, AF_UNIX, AF_INET, AF_INET6 = 0, 1, 2, 10


class SocketKind(_IntEnum):
    SOCK_STREAM, SOCK_DGRAM, SOCK_RAW = 1, 2, 3


AF_UNSPEC, AF_UNIX, AF_INET, AF_INET6 = AddressFamily
SOCK_STREAM, SOCK_DGRAM, SOCK_RAW = SocketKind
SOL_SOCKET, SO_REUSEADDR, SO_REUSEPORT, SO_KEEPALIVE, SO_BROADCAST, SO_RCVBUF, SO_SNDBUF = 1, 2, 15, 9, 6, 8, 7
IPPROTO_IP, IPPROTO_TCP, IPPROTO_UDP, IPPROTO_IPV6, TCP_NODELAY, SOMAXCONN = 0, 6, 17, 41, 1, 4096
SHUT_RD, SHUT_WR, SHUT_RDWR = 0, 1, 2
INADDR_ANY, AI_PASSIVE = 0, 1
has_ipv6 = False
error = OSError
timeout = TimeoutError


class gaierror(OSError):
    """A host name that cannot be found."""


class herror(OSError):
    """An error of old functions for addresses."""


_sites_only = ("module 'socket' is simulated here without {}: nothing touches the network. asyncio.open_connection and "
               "asyncio.start_server work in memory; the module has gethostname, gethostbyname, gaierror, timeout and "
               "constants")


def gethostname():
    """The made-up machine's name."""
    return "tickbox"


getfqdn = lambda name="": name or "tickbox"


def gethostbyname(hostname):
    """The address of the machine itself; no other is known."""
    if hostname in ("localhost", "tickbox", "127.0.0.1", ""):
        return "127.0.0.1"
    if hostname.count(".") == 3 and hostname.replace(".", "").isdigit():
        return hostname
    raise gaierror(-2, "Name or service not known")


def getaddrinfo(host, port, family=0, type=0, proto=0, flags=0):
    """The address of the machine itself; no other is known."""
    return [(AF_INET, SOCK_STREAM, 6, "", (gethostbyname(host or "127.0.0.1"), port))]


def setdefaulttimeout(timeout):
    """Has nothing to do."""


def getdefaulttimeout():
    """None"""
    return None


def inet_aton(ip_string):
    """Four bytes of an address."""
    return bytes(int(part) for part in ip_string.split("."))


def inet_ntoa(packed_ip):
    """An address of four bytes."""
    return ".".join(map(str, packed_ip))


def htons(x):
    """The two bytes in the network's order."""
    return (x & 255) << 8 | x >> 8 & 255


ntohs = htons


class socket:
    """Cannot be made: there is no network."""

    def __init__(self, *args, **kwargs):
        raise OSError(_sites_only.format("sockets"))


def __getattr__(name):
    if name in ("create_connection", "create_server", "socketpair", "fromfd", "has_dualstack_ipv6", "SocketType"):
        raise AttributeError(_sites_only.format(name))
    raise AttributeError(f"module 'socket' has no attribute {name!r}")
