"""Functions that work on functions."""

__all__ = ["update_wrapper", "wraps", "WRAPPER_ASSIGNMENTS", "WRAPPER_UPDATES", "total_ordering", "cmp_to_key",
           "cache", "lru_cache", "reduce", "partial", "partialmethod", "singledispatch", "singledispatchmethod",
           "cached_property"]

WRAPPER_ASSIGNMENTS = ("__module__", "__name__", "__qualname__", "__doc__", "__annotations__", "__type_params__")
WRAPPER_UPDATES = ("__dict__",)
_missing = object()


def update_wrapper(wrapper, wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    """Makes `wrapper` look like `wrapped`."""
    for name in assigned:
        value = getattr(wrapped, name, _missing)
        if value is not _missing and not (name == "__type_params__" and value == ()):
            setattr(wrapper, name, value)
    for name in updated:
        getattr(wrapper, name).update(getattr(wrapped, name, {}))
    wrapper.__wrapped__ = wrapped
    return wrapper


def wraps(wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    """A decorator that makes a function look like `wrapped`."""
    return partial(update_wrapper, wrapped=wrapped, assigned=assigned, updated=updated)


def reduce(function, iterable, initial=_missing, /):
    """Folds `iterable` from the left with a function of two arguments."""
    try:
        items = iter(iterable)
    except TypeError:
        raise TypeError("reduce() arg 2 must support iteration") from None
    if initial is _missing:
        for initial in items:
            break
        else:
            raise TypeError("reduce() of empty iterable with no initial value")
    for item in items:
        initial = function(initial, item)
    return initial


class partial:
    """A callable with some arguments given in advance."""

    def __new__(cls, /, *args, **keywords):
        if not args:
            raise TypeError("type 'partial' takes at least one argument")
        func, *args = args
        if not callable(func):
            raise TypeError("the first argument must be callable")
        if isinstance(func, partial):
            args = func.args + tuple(args)
            keywords = {**func.keywords, **keywords}
            func = func.func
        self = super().__new__(cls)
        self.func = func
        self.args = tuple(args)
        self.keywords = keywords
        return self

    def __call__(self, /, *args, **keywords):
        if keywords or self.keywords:
            return self.func(*self.args, *args, **{**self.keywords, **keywords})
        return self.func(*self.args, *args)

    def __get__(self, instance, owner=None):
        if instance is not None:
            import warnings
            warnings.warn("functools.partial will be a method descriptor in future Python versions; "
                          "wrap it in staticmethod() if you want to preserve the old behavior",
                          FutureWarning, 2)
        return self

    def __getnewargs__(self):
        return (self.func,)

    def __repr__(self):
        kind = type(self)
        if self in _being_shown:
            return "..."
        _being_shown.append(self)
        try:
            parts = [repr(self.func)]
            parts += [repr(value) for value in self.args]
            parts += [f"{key}={value!r}" for key, value in self.keywords.items()]
        finally:
            _being_shown.pop()
        return f"{kind.__module__}.{kind.__qualname__}({', '.join(parts)})"


_being_shown = []


def __getattr__(name):
    """The rest is loaded when it is first asked for."""
    if name in ("lru_cache", "cache", "cached_property"):
        import _functools_caching as home
    elif name in ("total_ordering", "cmp_to_key"):
        import _functools_ordering as home
    elif name in ("partialmethod", "singledispatch", "singledispatchmethod"):
        import _functools_methods as home
    else:
        raise AttributeError(f"module 'functools' has no attribute {name!r}")
    return getattr(home, name)
