"""total_ordering and cmp_to_key."""


def _derived(root, combine):
    def compare(self, other):
        answer = getattr(type(self), root)(self, other)
        return answer if answer is NotImplemented else combine(answer, self, other)
    return compare


def total_ordering(cls):
    """Fills in the comparisons that a class with one of < <= > >= lacks."""
    names = ("__lt__", "__gt__", "__le__", "__ge__")
    defined = {name for name in names if getattr(cls, name, None) is not getattr(object, name, None)}
    if not defined:
        raise ValueError("must define at least one ordering operation: < > <= >=")
    root = [name for name in ("__lt__", "__le__", "__gt__", "__ge__") if name in defined][0]
    opposite = {"__lt__": "__ge__", "__le__": "__gt__", "__gt__": "__le__", "__ge__": "__lt__"}[root]
    strict = root in ("__lt__", "__gt__")
    mirrored = {"__lt__": "__gt__", "__le__": "__ge__", "__gt__": "__lt__", "__ge__": "__le__"}[root]
    loosened = {"__lt__": "__le__", "__le__": "__lt__", "__gt__": "__ge__", "__ge__": "__gt__"}[root]
    if strict:
        rules = {mirrored: lambda answer, a, b: not answer and a != b,
                 loosened: lambda answer, a, b: answer or a == b}
    else:
        rules = {mirrored: lambda answer, a, b: not answer or a == b,
                 loosened: lambda answer, a, b: answer and a != b}
    rules[opposite] = lambda answer, a, b: not answer
    for name, rule in rules.items():
        if name not in defined:
            method = _derived(root, rule)
            method.__name__ = name
            method.__qualname__ = name
            method.__doc__ = getattr(int, name).__doc__
            setattr(cls, name, method)
    return cls


class KeyWrapper:
    """A sort key that compares with a function of two arguments."""
    __module__ = "functools"
    __hash__ = None

    def __init__(self, compare, obj):
        self._compare = compare
        self.obj = obj

    def _against(self, other):
        if not isinstance(other, KeyWrapper):
            raise TypeError("other argument must be K instance")
        return self._compare(self.obj, other.obj)

    def __lt__(self, other):
        return self._against(other) < 0

    def __gt__(self, other):
        return self._against(other) > 0

    def __eq__(self, other):
        return self._against(other) == 0

    def __le__(self, other):
        return self._against(other) <= 0

    def __ge__(self, other):
        return self._against(other) >= 0


def cmp_to_key(mycmp):
    """Turns a comparison function into a key function."""
    return lambda obj: KeyWrapper(mycmp, obj)
