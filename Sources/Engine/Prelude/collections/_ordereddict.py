"""OrderedDict: a dict with order-sensitive equality and reordering."""


class _View:
    """A view as the native one, under the name that OrderedDict's has."""

    def __init__(self, native):
        self._native = native

    def __iter__(self):
        return iter(self._native)

    def __reversed__(self):
        return reversed(self._native)

    def __len__(self):
        return len(self._native)

    def __contains__(self, item):
        return item in self._native

    def __repr__(self):
        return f"{type(self).__name__}({list(self._native)!r})"


def _set_operation(name):
    def operate(self, other):
        return getattr(self._native, name)(other._native if isinstance(other, _View) else other)
    return operate


class odict_keys(_View):
    __hash__ = None


class odict_items(_View):
    __hash__ = None


class odict_values(_View):
    pass


for _name in ("and", "or", "sub", "xor", "rand", "ror", "rsub", "rxor", "eq", "le", "lt", "ge", "gt"):
    setattr(odict_keys, f"__{_name}__", _set_operation(f"__{_name}__"))
    setattr(odict_items, f"__{_name}__", _set_operation(f"__{_name}__"))


class OrderedDict(dict):
    """A dict whose order matters for equality and can be changed."""
    __module__ = "collections"

    def keys(self):
        return odict_keys(dict.keys(self))

    def values(self):
        return odict_values(dict.values(self))

    def items(self):
        return odict_items(dict.items(self))

    def popitem(self, last=True):
        """Removes and returns the last (or first) pair."""
        if not self:
            raise KeyError("dictionary is empty")
        key = next(reversed(self) if last else iter(self))
        return key, self.pop(key)

    def move_to_end(self, key, last=True):
        """Moves a key to the end (or the front)."""
        value = dict.pop(self, key)
        if last:
            dict.__setitem__(self, key, value)
            return
        rest = list(dict.items(self))
        dict.clear(self)
        dict.__setitem__(self, key, value)
        dict.update(self, rest)

    def copy(self):
        """A shallow copy."""
        return type(self)(self)

    __copy__ = copy

    @classmethod
    def fromkeys(cls, iterable, value=None):
        """A new one with keys from an iterable."""
        self = cls()
        for key in iterable:
            self[key] = value
        return self

    def __repr__(self):
        if not self:
            return f"{type(self).__name__}()"
        return f"{type(self).__name__}({dict(self)!r})"

    def __eq__(self, other):
        if isinstance(other, OrderedDict):
            return dict.__eq__(self, other) and list(self) == list(other)
        return dict.__eq__(self, other)

    def __ne__(self, other):
        equal = self == other
        return equal if equal is NotImplemented else not equal

    __hash__ = None

    def __or__(self, other):
        if not isinstance(other, dict):
            return NotImplemented
        result = type(self)(self)
        result.update(other)
        return result

    def __ror__(self, other):
        if not isinstance(other, dict):
            return NotImplemented
        result = type(self)(other)
        result.update(self)
        return result

    def __ior__(self, other):
        self.update(other)
        return self
