"""Functions that are called when the program ends."""

__all__ = ["register", "unregister"]

_functions = []


def register(func, /, *args, **kwargs):
    """Has a function called at the end; gives it back."""
    if not callable(func):
        raise TypeError("the first argument must be callable")
    _functions.append((func, args, kwargs))
    return func


def unregister(func, /):
    """Forgets a function."""
    _functions[:] = [item for item in _functions if item[0] != func]


def _run_exitfuncs():
    while _functions:
        func, args, kwargs = _functions.pop()
        try:
            func(*args, **kwargs)
        except SystemExit:
            raise
        except BaseException as error:
            import sys
            from traceback import format_exception
            sys.stderr.write(f"Exception ignored in atexit callback {func!r}:\n" + "".join(format_exception(error)))


def _ncallbacks():
    return len(_functions)


def _clear():
    _functions.clear()
