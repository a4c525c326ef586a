"""What `asyncio` finds only when it is asked for: rarely used parts, and reasons why others do not exist here."""

import sys

_PARTS = (
    "base_events", "base_futures", "constants", "format_helpers", "log", "mixins", "staggered", "unix_events",
)

_NETWORK = "a transport or a protocol, which need the network, and nothing here touches it"
_PROCESS = "part of starting other programs, and no other process is ever started here"

# Name -> what it is.
OUT_OF_SCOPE = {
    **dict.fromkeys(
        ("BaseTransport", "ReadTransport", "WriteTransport", "Transport", "DatagramTransport", "BaseProtocol",
         "Protocol", "DatagramProtocol", "BufferedProtocol", "transports", "protocols", "sslproto",
         "selector_events", "trsock"), _NETWORK),
    **dict.fromkeys(
        ("create_subprocess_exec", "create_subprocess_shell", "subprocess", "base_subprocess",
         "SubprocessProtocol", "SubprocessTransport", "get_child_watcher", "set_child_watcher",
         "AbstractChildWatcher", "SafeChildWatcher", "FastChildWatcher", "PidfdChildWatcher",
         "MultiLoopChildWatcher", "ThreadedChildWatcher"), _PROCESS),
}


def find(name):
    """Give a part of asyncio that is loaded late; AttributeError says why there is none."""
    if name in _PARTS:
        return getattr(__import__("asyncio." + name), name)
    if name in ("StreamReader", "StreamWriter", "StreamReaderProtocol", "Server", "AbstractServer"):
        from . import streams

        return streams.Server if name == "AbstractServer" else getattr(streams, name)
    if name in OUT_OF_SCOPE:
        raise AttributeError(f"asyncio.{name} is not simulated in tickbox: it is {OUT_OF_SCOPE[name]}")
    raise AttributeError(
        f"module 'asyncio' has no attribute {name!r}", name=name, obj=sys.modules["asyncio"]
    )
