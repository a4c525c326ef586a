"""Callbacks as representations and messages show them: what is called, with what, and where it is defined."""

from functools import partial, partialmethod
from reprlib import repr as short_repr


def _format_callback_source(func, args, *, debug=False):
    source = _get_function_source(func)
    text = _format_callback(func, args, None, debug=debug)
    return text if source is None else f"{text} at {source[0]}:{source[1]}"


def _get_function_source(func):
    """Give the file and line of a function; None for what is no function, or one of asyncio's own."""
    while hasattr(func, "__wrapped__"):
        func = func.__wrapped__
    if isinstance(func, (partial, partialmethod)):
        return _get_function_source(func.func)
    if type(func) is not type(_get_function_source):
        return None
    code = func.__code__
    return None if code.co_filename.startswith("<prelude>") else (code.co_filename, code.co_firstlineno)


def _format_callback(func, args, kwargs, *, debug=False, suffix=""):
    suffix = _format_args_and_kwargs(args, kwargs, debug=debug) + suffix
    if isinstance(func, partial):
        return _format_callback(func.func, func.args, func.keywords, debug=debug, suffix=suffix)
    name = getattr(func, "__qualname__", None) or getattr(func, "__name__", None) or repr(func)
    return name + suffix


def _format_args_and_kwargs(args, kwargs, *, debug=False):
    # Arguments may be secrets, so that only debug mode shows them.
    if not debug:
        return "()"
    items = [short_repr(each) for each in args or ()]
    items += [f"{key}={short_repr(value)}" for key, value in (kwargs or {}).items()]
    return f"({', '.join(items)})"


def extract_stack(f=None, limit=None):
    """Give the program's own frames, the innermost last, as debug mode keeps them."""
    import traceback

    frames = [each for each in traceback.extract_stack() if not each.filename.startswith("<prelude>")]
    return traceback.StackSummary(frames[-(limit or 10):])
