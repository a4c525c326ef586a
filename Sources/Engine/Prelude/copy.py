"""Shallow and deep copies."""

__all__ = ["Error", "copy", "deepcopy", "replace"]


class Error(Exception):
    """Something that cannot be copied."""


error = Error
_atoms = {type(None), bool, int, float, str, bytes, type, range, property, type(...), type(NotImplemented),
          type(len), type(lambda: None)}
_copied = (list, dict, set)
try:
    _atoms.add(complex)
    _copied += (bytearray,)
except NameError:
    pass


def copy(x):
    """A new object with the same parts."""
    cls = type(x)
    if cls in _atoms or cls is tuple or cls is frozenset or issubclass(cls, type):
        return x
    if cls in _copied:
        return x.copy()
    method = getattr(cls, "__copy__", None)
    if method is not None:
        return method(x)
    return _rebuilt(x, lambda part: part)


def replace(obj, /, **changes):
    """A copy with some parts changed."""
    method = getattr(type(obj), "__replace__", None)
    if method is None:
        raise TypeError(f"replace() does not support {type(obj).__name__} objects")
    return method(obj, **changes)


def deepcopy(x, memo=None):
    """A new object with deep copies of the parts."""
    cls = type(x)
    if cls in _atoms:
        return x
    if memo is None:
        memo = {}
    known = memo.get(id(x))
    if known is not None:
        return known
    if cls is list:
        result = memo[id(x)] = []
        for item in x:
            result.append(deepcopy(item, memo))
    elif cls is dict:
        result = memo[id(x)] = {}
        for key, value in x.items():
            result[deepcopy(key, memo)] = deepcopy(value, memo)
    elif cls is tuple:
        result = _deep_tuple(x, memo)
    elif cls is set or cls is frozenset:
        result = cls([deepcopy(item, memo) for item in x])
    elif issubclass(cls, type):
        return x
    elif cls in _copied:
        result = x.copy()
    else:
        method = getattr(cls, "__deepcopy__", None)
        if method is not None:
            result = method(x, memo)
        elif cls.__name__ == "method" and hasattr(x, "__func__"):
            result = type(x)(x.__func__, deepcopy(x.__self__, memo))
        else:
            result = _rebuilt(x, lambda part: deepcopy(part, memo), memo)
    if result is not x:
        memo[id(x)] = result
        memo.setdefault(id(memo), []).append(x)
    return result


def _deep_tuple(x, memo):
    items = [deepcopy(item, memo) for item in x]
    known = memo.get(id(x))
    if known is not None:
        return known
    for old, new in zip(x, items):
        if old is not new:
            return tuple(items)
    return x


_refused = ("generator", "coroutine", "async_generator", "module", "frame", "lock", "Task", "Future")


def _rebuilt(x, part, memo=None):
    """A new object of x's class with every part passed through `part`."""
    cls = type(x)
    if cls.__name__ in _refused and cls.__module__ != "__main__":
        raise TypeError(f"cannot pickle '{cls.__name__}' object")
    own = cls.__dict__["__reduce__"] if "__reduce__" in cls.__dict__ else None
    if own is not None and hasattr(own, "__get__") and not isinstance(x, (dict, list, set, BaseException)):
        make, args, *rest = x.__reduce__()
        result = make(*[part(arg) for arg in args])
        state, items, pairs = (*rest, None, None, None)[:3]
        if state:
            result.__dict__.update(part(state))
        for item in items or ():
            result.append(part(item))
        for key, value in pairs or ():
            result[part(key)] = part(value)
        return result
    if hasattr(cls, "__getnewargs__"):
        result = cls.__new__(cls, *[part(arg) for arg in x.__getnewargs__()])
    elif isinstance(x, (tuple, frozenset)):
        result = cls.__new__(cls, [part(item) for item in x])
    elif isinstance(x, (int, float, str, bytes)):
        result = cls.__new__(cls, _plain(x))
    elif isinstance(x, BaseException):
        result = cls.__new__(cls, *x.args)
        result.args = part(x.args)
    elif isinstance(x, dict) and hasattr(x, "default_factory"):
        result = cls(x.default_factory)
    elif cls.__name__ == "deque" and hasattr(x, "maxlen"):
        result = cls([], x.maxlen)
    elif isinstance(x, set):
        result = cls.__new__(cls)
        result.update([part(item) for item in x])
    else:
        result = cls.__new__(cls)
    if memo is not None:
        memo[id(x)] = result
    _fill(x, result, part)
    return result


def _plain(x):
    for kind in (int, float, str):
        if isinstance(x, kind):
            return kind(x)
    return bytes(x)


def _fill(x, result, part):
    get_state = getattr(type(x), "__getstate__", None)
    if get_state is not None and get_state is not getattr(object, "__getstate__", None):
        state = part(get_state(x))
    else:
        state = {name: part(value) for name, value in getattr(x, "__dict__", {}).items()}
        for base in type(x).__mro__:
            slots = base.__dict__["__slots__"] if "__slots__" in base.__dict__ else ()
            for name in (slots,) if isinstance(slots, str) else slots:
                if hasattr(x, name) and name not in ("__dict__", "__weakref__"):
                    object.__setattr__(result, name, part(getattr(x, name)))
    if hasattr(type(x), "__setstate__"):
        result.__setstate__(state)
    elif state:
        result.__dict__.update(state)
    if isinstance(x, dict):
        for key, value in x.items():
            result[part(key)] = part(value)
    elif isinstance(x, list) or (type(x).__name__ == "deque" and hasattr(x, "maxlen")):
        for item in x:
            result.append(part(item))
