"""The ways to streams, which are loaded when a program first uses one."""

__all__ = ("open_connection", "open_unix_connection", "start_server", "start_unix_server")


async def open_connection(host=None, port=None, *, limit=65536, **kwds):
    """Connect to a server of the in-memory network; give a reader and a writer."""
    from .streams import _connect
    return await _connect(host, port, limit, kwds)


async def start_server(client_connected_cb, host=None, port=None, *, limit=65536, **kwds):
    """Listen in the in-memory network; each client's reader and writer go to the callback."""
    from .streams import _listen
    return await _listen(client_connected_cb, host, port, limit, kwds)


async def open_unix_connection(path=None, *, limit=65536, **kwds):
    """As open_connection, to a server at a path."""
    from .streams import _connect_path
    return await _connect_path(path, limit)


async def start_unix_server(client_connected_cb, path=None, *, limit=65536, **kwds):
    """As start_server, at a path."""
    from .streams import _listen_path
    return await _listen_path(client_connected_cb, path, limit, kwds)
