"""Container types beyond the built-in ones.

The parts are separate modules, loaded when they are first asked for.
"""

from _collections import deque, defaultdict

__all__ = ["ChainMap", "Counter", "OrderedDict", "UserDict", "UserList", "UserString", "defaultdict", "deque",
           "namedtuple"]


def __getattr__(name):
    global ChainMap, Counter, OrderedDict, UserDict, UserList, UserString, namedtuple, abc
    if name == "namedtuple":
        from collections._namedtuple import namedtuple
        return namedtuple
    if name == "Counter":
        from collections._counter import Counter
        return Counter
    if name == "OrderedDict":
        from collections._ordereddict import OrderedDict
        return OrderedDict
    if name == "ChainMap":
        from collections._chainmap import ChainMap
        return ChainMap
    if name in ("UserDict", "UserList", "UserString"):
        from collections._user import UserDict, UserList, UserString
        return {"UserDict": UserDict, "UserList": UserList, "UserString": UserString}[name]
    if name == "abc":
        from collections import _abc as abc
        return abc
    raise AttributeError(f"module 'collections' has no attribute {name!r}")
