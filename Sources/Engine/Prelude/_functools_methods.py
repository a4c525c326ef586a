"""partialmethod, singledispatch and singledispatchmethod."""

from functools import partial, update_wrapper


class partialmethod:
    """As partial, for use as a method."""
    __module__ = "functools"

    def __init__(self, func, /, *args, **keywords):
        if isinstance(func, partialmethod):
            args = func.args + args
            keywords = {**func.keywords, **keywords}
            func = func.func
        elif not callable(func) and not hasattr(func, "__get__"):
            raise TypeError(f"{func!r} is not callable or a descriptor")
        self.func = func
        self.args = args
        self.keywords = keywords

    def __repr__(self):
        kind = type(self)
        parts = [repr(self.func)]
        parts += [repr(value) for value in self.args]
        parts += [f"{key}={value!r}" for key, value in self.keywords.items()]
        return f"{kind.__module__}.{kind.__qualname__}({', '.join(parts)})"

    def _method(self):
        def _method(cls_or_self, /, *args, **keywords):
            return self.func(cls_or_self, *self.args, *args, **{**self.keywords, **keywords})
        _method.__isabstractmethod__ = self.__isabstractmethod__
        _method.__partialmethod__ = self
        return _method

    def __get__(self, obj, cls=None):
        get = getattr(type(self.func), "__get__", None)
        if get is not None:
            bound = get(self.func, obj, cls)
            if bound is not self.func:
                result = partial(bound, *self.args, **self.keywords)
                if hasattr(bound, "__self__"):
                    result.__self__ = bound.__self__
                return result
        return self._method().__get__(obj, cls)

    @property
    def __isabstractmethod__(self):
        return getattr(self.func, "__isabstractmethod__", False)


def _best_match(cls, registry):
    """The implementation for a class: its own, or that of the nearest base, abstract ones included."""
    mro = cls.__mro__
    order = []
    for position, kind in enumerate(mro):
        virtual = [] if kind is object else [
            abstract for abstract in registry
            if isinstance(abstract, type) and abstract not in mro and issubclass(kind, abstract)
            and not any(issubclass(later, abstract) for later in mro[position + 1:])]
        order.append([kind])
        while virtual:
            front = [a for a in virtual if not any(b is not a and issubclass(b, a) for b in virtual)] or virtual[:]
            order.append(front)
            virtual = [a for a in virtual if a not in front]
    for group in order:
        found = [kind for kind in group if kind in registry]
        if len(found) > 1:
            raise RuntimeError(f"Ambiguous dispatch: {found[0]} or {found[1]}")
        if found:
            return registry[found[0]]
    return None


def _union_members(cls):
    if isinstance(cls, type):
        return None
    kind = type(cls).__name__
    if kind in ("UnionType", "_UnionGenericAlias", "Union"):
        return cls.__args__
    return None


def singledispatch(func):
    """Makes a function that picks its implementation by the type of the first argument."""
    registry = {object: func}
    found = {}

    def dispatch(cls):
        """The implementation for a class."""
        implementation = found.get(cls)
        if implementation is None:
            implementation = found[cls] = _best_match(cls, registry)
        return implementation

    def acceptable(cls):
        if isinstance(cls, type):
            return True
        members = _union_members(cls)
        return members is not None and all(isinstance(member, type) for member in members)

    def register(cls, func=None):
        """Registers an implementation for a class."""
        if acceptable(cls):
            if func is None:
                return lambda function: register(cls, function)
        else:
            if func is not None:
                raise TypeError(f"Invalid first argument to `register()`. {cls!r} is not a class or union type.")
            hints = getattr(getattr(cls, "__func__", cls), "__annotations__", {})
            if not hints:
                raise TypeError(f"Invalid first argument to `register()`: {cls!r}. "
                                "Use either `@register(some_class)` or plain `@register` on an annotated function.")
            func = cls
            name, cls = next(iter(hints.items()))
            if isinstance(cls, str):
                from typing import get_type_hints
                cls = get_type_hints(func)[name]
            if not acceptable(cls):
                if _union_members(cls) is not None:
                    raise TypeError(f"Invalid annotation for {name!r}. {cls!r} not all arguments are classes.")
                raise TypeError(f"Invalid annotation for {name!r}. {cls!r} is not a class.")
        for kind in _union_members(cls) or (cls,):
            registry[kind] = func
        found.clear()
        return func

    def wrapper(*args, **kw):
        if not args:
            raise TypeError(f"{name} requires at least 1 positional argument")
        return dispatch(type(args[0]))(*args, **kw)

    name = getattr(func, "__name__", "singledispatch function")
    wrapper.register = register
    wrapper.dispatch = dispatch
    from types import MappingProxyType
    wrapper.registry = MappingProxyType(registry)
    wrapper._clear_cache = found.clear
    return update_wrapper(wrapper, func)


class singledispatchmethod:
    """As singledispatch, for methods: by the type of the first argument behind self."""
    __module__ = "functools"

    def __init__(self, func):
        if not callable(func) and not hasattr(func, "__get__"):
            raise TypeError(f"{func!r} is not callable or a descriptor")
        self.dispatcher = singledispatch(func)
        self.func = func

    def register(self, cls, method=None):
        """Registers an implementation for a class."""
        return self.dispatcher.register(cls, func=method)

    def __get__(self, obj, cls=None):
        dispatch = self.dispatcher.dispatch
        name = getattr(self.func, "__name__", "singledispatchmethod method")

        def _method(*args, **kwargs):
            if not args:
                raise TypeError(f"{name} requires at least 1 positional argument")
            return dispatch(type(args[0])).__get__(obj, cls)(*args, **kwargs)

        _method.__isabstractmethod__ = self.__isabstractmethod__
        _method.register = self.register
        return update_wrapper(_method, self.func)

    @property
    def __isabstractmethod__(self):
        return getattr(self.func, "__isabstractmethod__", False)
