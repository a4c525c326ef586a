"""References that, in this box, keep their objects alive: there is no reference counting to wait for."""

__all__ = ["ref", "proxy", "getweakrefcount", "getweakrefs", "WeakKeyDictionary", "ReferenceType", "ProxyType",
           "WeakMethod", "finalize", "WeakSet", "WeakValueDictionary"]


class ref:
    """A reference to an object; calling it gives the object."""
    __module__ = "weakref"

    def __init__(self, object, callback=None, /):
        if isinstance(object, (int, str, list, dict, tuple, float, type(None))) and type(object).__module__ == "builtins":
            raise TypeError(f"cannot create weak reference to '{type(object).__name__}' object")
        self._object = object
        self.__callback__ = callback

    def __call__(self):
        return self._object

    def __eq__(self, other):
        return self._object == other._object if isinstance(other, ref) else NotImplemented

    def __hash__(self):
        return hash(self._object)

    def __repr__(self):
        kind = type(self._object).__name__
        return f"<weakref at {hex(id(self))}; to '{kind}' at {hex(id(self._object))}>"


ReferenceType = ref
WeakMethod = ref


class ProxyType:
    """Passes attributes on to an object."""

    def __init__(self, object):
        self.__dict__["_object"] = object

    def __getattr__(self, name):
        return getattr(self._object, name)

    def __setattr__(self, name, value):
        setattr(self._object, name, value)

    def __str__(self):
        return str(self._object)


def proxy(object, callback=None, /):
    """Something that behaves like the object."""
    return ProxyType(object)


def getweakrefcount(object, /):
    """How many weak references there are: not counted here."""
    return 0


def getweakrefs(object, /):
    """The weak references to an object: not kept here."""
    return []


class WeakValueDictionary(dict):
    """A dict."""

    def __repr__(self):
        return f"<WeakValueDictionary at {hex(id(self))}>"


class WeakKeyDictionary(dict):
    """A dict."""

    def __repr__(self):
        return f"<WeakKeyDictionary at {hex(id(self))}>"


class WeakSet:
    """A set, in the order of insertion."""

    def __init__(self, data=None):
        self.data = {}
        for item in data or ():
            self.data[item] = None

    def add(self, item):
        self.data[item] = None

    def discard(self, item):
        self.data.pop(item, None)

    def remove(self, item):
        del self.data[item]

    def pop(self):
        return self.data.popitem()[0]

    def clear(self):
        self.data.clear()

    def update(self, other):
        for item in other:
            self.data[item] = None

    def copy(self):
        return WeakSet(self.data)

    def __contains__(self, item):
        return item in self.data

    def __iter__(self):
        return iter(list(self.data))

    def __len__(self):
        return len(self.data)

    def __repr__(self):
        return repr(set(self.data))


class finalize:
    """Calls a function when told to, or never."""

    def __init__(self, obj, func, /, *args, **kwargs):
        self._call = (obj, func, args, kwargs)
        self.atexit = True

    @property
    def alive(self):
        """Whether it has been called or detached."""
        return self._call is not None

    def __call__(self, _=None):
        call, self._call = self._call, None
        if call is not None:
            _, func, args, kwargs = call
            return func(*args, **kwargs)

    def detach(self):
        """Forgets the function and returns what was kept."""
        call, self._call = self._call, None
        return call

    def peek(self):
        """What is kept."""
        return self._call
