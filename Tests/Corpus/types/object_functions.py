# isinstance, issubclass, type, getattr, setattr, hasattr, delattr, callable, vars, dir, id, hash.
class Thing:
    shared = 1

    def __init__(self):
        self.own = 2

    def method(self):
        pass


t = Thing()
print(isinstance(1, int), isinstance(1, (str, int)), isinstance(True, int), issubclass(bool, int), issubclass(Thing, object), isinstance(1, int | str))
print(getattr(t, "own"), getattr(t, "nothing", "default"), hasattr(t, "shared"), hasattr(t, "nothing"))
setattr(t, "new", 3)
delattr(t, "own")
print(vars(t), t.__dict__ is vars(t), callable(t.method), callable(t), callable(Thing), callable(len))
print(type(1), type("a"), type(None), type([]), type(t), type(Thing), type(print), type(lambda: 0), type(type), type(...), type(NotImplemented))
print(type(t) is Thing, type(t).__name__, Thing.__name__, Thing.__module__, len.__name__, Thing.method.__name__, Thing.method.__qualname__)
print(id(t) == id(t), id([]) == id(t), hash("a") == hash("a"), hash(1) == hash(1.0), hash((1, "a")) == hash((1, "a")))
print([name for name in dir(t) if not name.startswith("_")], "__init__" in dir(t))
print(object() == object(), isinstance(object(), object), bool(object()), Ellipsis, NotImplemented, None, __debug__)
print(repr(type("X", (), {})), [type(x).__name__ for x in (1, 1.0, "", b"", [], (), {}, set(), None, True, range(1), iter([]), (i for i in ()))])
