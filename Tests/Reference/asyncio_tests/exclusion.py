"""Which tests need what no script for the box can have: sockets, threads, the collector, mocks of internals."""

import ast

REASONS = {
    "sockets": {"socket", "socket_helper", "selectors", "sock_", "create_server", "create_connection", "_sock",
                "create_datagram_endpoint", "_make_ssl_transport", "_selector", "_process_events", "ssl",
                "_make_socket_transport", "_ipaddr_info", "MyProto", "MyDatagramProto", "getaddrinfo", "add_reader",
                "getnameinfo", "connect_read_pipe", "subprocess_shell", "subprocess_exec", "start_server",
                "open_connection", "StreamReader", "StreamReaderProtocol"},
    "threads": {"threading", "_thread", "thread", "run_in_executor", "set_default_executor", "to_thread",
                "run_coroutine_threadsafe", "concurrent", "Thread", "_default_executor",
                "shutdown_default_executor", "ThreadPoolExecutor"},
    "the garbage collector": {"gc", "gc_collect", "weakref", "refcount_test", "getrefcount", "__del__"},
    "mocks of internals": {"patch", "MagicMock", "mock", "_run_once", "BaseEventLoop", "_write_to_self", "MockCallback"},
    "other processes": {"assert_python_ok", "subprocess", "script_helper"},
    "other": {"requires_debug_ranges", "check_syntax_error", "captured_stderr", "captured_stdout"},
}


def exclusion_of(names, case, method):
    """Why a test does not count; an empty text if it does."""
    used = set()
    for node in names.methods(case, method) + _helpers(names, case, method):
        used |= identifiers(node)
    for reason, signs in REASONS.items():
        found = sorted(used & signs)
        if found:
            return f"{reason} ({found[0]})"
    return ""


def _helpers(names, case, method):
    """The other methods of the class that every test runs or that this one calls."""
    called = {name for node in names.methods(case, method) for name in identifiers(node)}
    called |= {"setUp", "tearDown", "asyncSetUp", "asyncTearDown"}
    classes = names.classes()
    nodes = []
    for name in names.ancestors(case):
        nodes += [node for node in classes[name].body
                  if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef))
                  and node.name in called and not node.name.startswith("test")]
    return nodes


def identifiers(node):
    """All names and attribute names in a statement."""
    found = set()
    for each in ast.walk(node):
        if isinstance(each, ast.Name):
            found.add(each.id)
        elif isinstance(each, ast.Attribute):
            found.add(each.attr)
        elif isinstance(each, ast.alias):
            found.add(each.name)
        elif isinstance(each, ast.FunctionDef):
            found.add(each.name)
    return found
