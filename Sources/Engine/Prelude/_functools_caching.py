"""lru_cache, cache and cached_property."""

from functools import update_wrapper

_missing = object()


def _key_of(args, kwargs, typed, mark=(object(),)):
    if kwargs:
        key = args + mark
        for pair in kwargs.items():
            key += pair
        if typed:
            key += tuple([type(value) for value in args]) + tuple([type(value) for value in kwargs.values()])
    elif typed:
        key = args + tuple([type(value) for value in args])
    elif len(args) == 1 and type(args[0]) in (int, str):
        return args[0]
    else:
        return args
    return key


def lru_cache(maxsize=128, typed=False):
    """Remembers the results of the last `maxsize` different calls."""
    if isinstance(maxsize, int):
        maxsize = max(maxsize, 0)
    elif callable(maxsize) and isinstance(typed, bool):
        return _cached(maxsize, 128, typed)
    elif maxsize is not None:
        raise TypeError("Expected first argument to be an integer, a callable, or None")
    return lambda function: _cached(function, maxsize, typed)


def cache(user_function, /):
    """Remembers the results of all calls."""
    return _cached(user_function, None, False)


def _cached(function, maxsize, typed):
    if not callable(function):
        raise TypeError("the first argument must be callable")
    results = {}
    hits = misses = 0

    def unlimited(*args, **kwargs):
        nonlocal hits, misses
        key = _key_of(args, kwargs, typed)
        result = results.get(key, _missing)
        if result is not _missing:
            hits += 1
            return result
        misses += 1
        result = results[key] = function(*args, **kwargs)
        return result

    def limited(*args, **kwargs):
        nonlocal hits, misses
        key = _key_of(args, kwargs, typed)
        if key in results:
            hits += 1
            result = results[key] = results.pop(key)
            return result
        misses += 1
        result = function(*args, **kwargs)
        if key not in results:
            if len(results) >= maxsize:
                del results[next(iter(results))]
            results[key] = result
        return result

    def uncached(*args, **kwargs):
        nonlocal misses
        misses += 1
        return function(*args, **kwargs)

    def cache_info():
        """The counts of hits and misses, and the sizes."""
        return _cache_info(hits, misses, maxsize, len(results))

    def cache_clear():
        """Forgets everything."""
        nonlocal hits, misses
        results.clear()
        hits = misses = 0

    wrapper = unlimited if maxsize is None else limited if maxsize else uncached
    wrapper.cache_info = cache_info
    wrapper.cache_clear = cache_clear
    wrapper.cache_parameters = lambda: {"maxsize": maxsize, "typed": typed}
    return update_wrapper(wrapper, function)


def _cache_info(*counts):
    global _CacheInfo
    if _CacheInfo is None:
        from collections import namedtuple
        _CacheInfo = namedtuple("CacheInfo", ["hits", "misses", "maxsize", "currsize"], module="functools")
    return _CacheInfo(*counts)


_CacheInfo = None


class cached_property:
    """A property that is computed once per instance."""
    __module__ = "functools"

    def __init__(self, func):
        self.func = func
        self.attrname = None
        self.__doc__ = func.__doc__
        self.__module__ = func.__module__

    def __set_name__(self, owner, name):
        if self.attrname is None:
            self.attrname = name
        elif name != self.attrname:
            raise TypeError("Cannot assign the same cached_property to two different names "
                            f"({self.attrname!r} and {name!r}).")

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        name = self.attrname
        if name is None:
            raise TypeError("Cannot use cached_property instance without calling __set_name__ on it.")
        try:
            store = instance.__dict__
        except AttributeError:
            raise TypeError(f"No '__dict__' attribute on {type(instance).__name__!r} "
                            f"instance to cache {name!r} property.") from None
        value = store.get(name, _missing)
        if value is _missing:
            value = self.func(instance)
            try:
                store[name] = value
            except TypeError:
                raise TypeError(f"The '__dict__' attribute on {type(instance).__name__!r} instance "
                                f"does not support item assignment for caching {name!r} property.") from None
        return value

    @classmethod
    def __class_getitem__(cls, item):
        from types import GenericAlias
        return GenericAlias(cls, item)
