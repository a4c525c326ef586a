"""Runs a program file as `__main__` of a virtual world and ends the process as CPython would."""

import gc
import sys
import types

from . import verdict
from .set_rewriting import compile_with_ordered_sets, ordered_builtins
from .world import World

INTERRUPTED = 130


def run(path, options, write_trace=None):
    """Run the program at `path`, then exit. `write_trace` gets the trace's text before that."""
    gc.disable()  # when a cycle is found would depend on how much else has been allocated
    world = World(options)
    if write_trace is not None:
        verdict.before_exit(lambda: write_trace(world.trace.lines()))
    module = _main_module(path)
    status = _execute(path, module)
    module.__dict__.clear()
    gc.collect()
    verdict.end(status)


def _main_module(path):
    module = types.ModuleType("__main__")
    module.__file__ = path
    module.__builtins__ = ordered_builtins()
    sys.modules["__main__"] = module
    sys.argv = [path]
    return module


def _execute(path, module):
    try:
        with open(path, "rb") as file:
            code = compile_with_ordered_sets(file.read(), path)
    except SyntaxError as error:
        return _uncaught(error, None)
    _hide_own_frames()
    try:
        exec(code, module.__dict__)
    except SystemExit as error:
        return _exit_status(error)
    except BaseException as error:
        return _uncaught(error, error.__traceback__.tb_next)
    return 0


def _hide_own_frames():
    """The frames below the program do not count for its recursion limit."""
    depth, frame = 0, sys._getframe(1)
    while frame is not None:
        depth, frame = depth + 1, frame.f_back
    get, set_limit = sys.getrecursionlimit, sys.setrecursionlimit
    sys.getrecursionlimit = lambda: get() - depth
    sys.setrecursionlimit = lambda limit: set_limit(limit + depth)
    set_limit(get() + depth)


def _uncaught(error, traceback):
    sys.stdout.flush()
    sys.excepthook(type(error), error.with_traceback(traceback), traceback)
    return INTERRUPTED if isinstance(error, KeyboardInterrupt) else 1


def _exit_status(error):
    code = error.code
    if code is None:
        return 0
    if isinstance(code, int):
        return code & 0xFF
    sys.stdout.flush()
    print(code, file=sys.stderr)
    return 1
