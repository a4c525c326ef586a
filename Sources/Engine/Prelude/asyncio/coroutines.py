"""Telling coroutines, awaitables and coroutine functions from everything else."""

__all__ = ("iscoroutine", "iscoroutinefunction")

_COROUTINE_FUNCTION = 0x80
_GENERATOR_BASED_COROUTINE = 0x100


async def _sample():
    pass


def _type_of_coroutines():
    coroutine = _sample()
    coroutine.close()
    return type(coroutine)


CoroutineType = _type_of_coroutines()


def iscoroutine(obj):
    """Is this a coroutine object: what calling an `async def` function gives?"""
    kind = type(obj)
    return kind is CoroutineType or _behaves_like_coroutine(kind)


def _behaves_like_coroutine(kind):
    return (
        hasattr(kind, "__await__")
        and hasattr(kind, "send")
        and hasattr(kind, "throw")
        and hasattr(kind, "close")
    )


def iscoroutinefunction(func):
    """Does calling this give a coroutine? Looks through methods and partials."""
    return _code_flags(_innermost(func)) & _COROUTINE_FUNCTION != 0


def _innermost(func):
    from functools import partial

    while True:
        if isinstance(func, partial):
            func = func.func
        elif hasattr(func, "__func__"):
            func = func.__func__
        else:
            return func


def _code_flags(obj, attribute="__code__"):
    return getattr(getattr(obj, attribute, None), "co_flags", 0)


def isawaitable(obj):
    """May this stand behind `await`?"""
    if type(obj) is CoroutineType or hasattr(type(obj), "__await__"):
        return True
    return _code_flags(obj, "gi_code") & _GENERATOR_BASED_COROUTINE != 0
