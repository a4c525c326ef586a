"""Methods of loops that are written in Python, given to the native classes when asyncio is imported."""

from _asyncio import AbstractEventLoop, BaseEventLoop, add_methods

from .error_reports import call_exception_handler, default_exception_handler

_ABSTRACT = """
    call_at call_exception_handler call_later call_soon call_soon_threadsafe close create_future create_task
    default_exception_handler get_debug get_exception_handler get_task_factory is_closed is_running
    remove_signal_handler add_signal_handler run_forever run_in_executor run_until_complete set_debug
    set_default_executor set_exception_handler set_task_factory shutdown_asyncgens shutdown_default_executor
    stop time
"""

_NETWORK = """
    add_reader add_writer remove_reader remove_writer connect_accepted_socket connect_read_pipe
    connect_write_pipe create_connection create_datagram_endpoint create_server create_unix_connection
    create_unix_server getaddrinfo getnameinfo sendfile sock_accept sock_connect sock_recv sock_recv_into
    sock_recvfrom sock_recvfrom_into sock_sendall sock_sendfile sock_sendto start_tls
"""

_PROCESSES = "subprocess_exec subprocess_shell"


def _not_implemented(name):
    def method(self, *args, **kwargs):
        raise NotImplementedError

    method.__name__ = name
    method.__qualname__ = f"AbstractEventLoop.{name}"
    return method


def _out_of_scope(name, reason):
    def method(self, *args, **kwargs):
        raise NotImplementedError(f"loop.{name}() is not simulated in tickbox: {reason}")

    method.__name__ = name
    method.__qualname__ = f"BaseEventLoop.{name}"
    return method


def install():
    """Complete the native classes."""
    abstract = (_ABSTRACT + _NETWORK + _PROCESSES).split()
    add_methods(AbstractEventLoop, {name: _not_implemented(name) for name in abstract})
    methods = {name: _out_of_scope(name, "nothing here touches the network") for name in _NETWORK.split()}
    for name in _PROCESSES.split():
        methods[name] = _out_of_scope(name, "no other process is ever started here")
    methods["call_exception_handler"] = call_exception_handler
    methods["default_exception_handler"] = default_exception_handler
    add_methods(BaseEventLoop, methods)
