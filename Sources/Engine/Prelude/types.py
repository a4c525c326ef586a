"""The types of the interpreter's own objects."""


def _sample():
    yield


async def _coroutine_sample():
    pass


async def _async_generator_sample():
    yield


def _cell_sample(value):
    return (lambda: value).__closure__[0]


def _traceback_sample():
    try:
        raise TypeError
    except TypeError as error:
        return error.__traceback__


def _type(make):
    """type(make()), or None where this machine has no such object."""
    try:
        return type(make())
    except (AttributeError, TypeError):
        return None


def _coroutine_type():
    coroutine = _coroutine_sample()
    coroutine.close()
    return type(coroutine)


NoneType = type(None)
NotImplementedType = type(NotImplemented)
EllipsisType = type(...)
FunctionType = LambdaType = type(_sample)
GeneratorType = type(_sample())
CoroutineType = _coroutine_type()
AsyncGeneratorType = type(_async_generator_sample())
BuiltinFunctionType = BuiltinMethodType = type(len)


class _Sample:
    def method(self):
        pass


MethodType = type(_Sample().method)
CodeType = _type(lambda: _sample.__code__)
CellType = _type(lambda: _cell_sample(1))
TracebackType = _type(_traceback_sample)
FrameType = _type(lambda: _traceback_sample().tb_frame)
MethodWrapperType = _type(lambda: object().__str__)
WrapperDescriptorType = _type(lambda: object.__init__)
MethodDescriptorType = _type(lambda: str.join)
ClassMethodDescriptorType = _type(lambda: dict.__dict__["fromkeys"])
GetSetDescriptorType = _type(lambda: FunctionType.__code__)
MemberDescriptorType = _type(lambda: FunctionType.__globals__)
GenericAlias = type(list[int])
UnionType = type(int | str)


def _module_type():
    import sys
    return type(sys)


ModuleType = _module_type()


def _mapping_proxy_type():
    kind = type(object.__dict__)
    if kind is not dict:
        return kind
    from _mappingproxy import mappingproxy
    return mappingproxy


MappingProxyType = _mapping_proxy_type()


class SimpleNamespace:
    """An object with the attributes it is given."""

    def __init__(self, mapping_or_iterable=(), /, **kwargs):
        attributes = dict(mapping_or_iterable)
        for name in attributes:
            if not isinstance(name, str):
                raise TypeError("keywords must be strings")
        self.__dict__.update(attributes)
        self.__dict__.update(kwargs)

    def __repr__(self):
        kind = "namespace" if type(self) is SimpleNamespace else type(self).__name__
        if id(self) in _being_shown:
            return f"{kind}(...)"
        _being_shown.append(id(self))
        try:
            shown = [f"{name}={value!r}" for name, value in self.__dict__.items()]
        finally:
            _being_shown.pop()
        return f"{kind}({', '.join(shown)})"

    def __eq__(self, other):
        if not (isinstance(self, SimpleNamespace) and isinstance(other, SimpleNamespace)):
            return NotImplemented
        return self.__dict__ == other.__dict__

    def __lt__(self, other):
        if not isinstance(other, SimpleNamespace):
            return NotImplemented
        return self.__dict__ < other.__dict__

    __hash__ = None

    def __replace__(self, /, **kwargs):
        return type(self)(**{**self.__dict__, **kwargs})


_being_shown = []


class DynamicClassAttribute:
    """A property that exists on instances only."""

    def __init__(self, fget=None, fset=None, fdel=None, doc=None):
        self.fget, self.fset, self.fdel = fget, fset, fdel
        self.__doc__ = doc or fget.__doc__

    def __get__(self, instance, ownerclass=None):
        if instance is None:
            raise AttributeError()
        return self.fget(instance)

    def __set__(self, instance, value):
        if self.fset is None:
            raise AttributeError("can't set attribute")
        self.fset(instance, value)

    def getter(self, fget):
        return type(self)(fget, self.fset, self.fdel, self.__doc__)

    def setter(self, fset):
        return type(self)(self.fget, fset, self.fdel, self.__doc__)


def new_class(name, bases=(), kwds=None, exec_body=None):
    """Makes a class as a class statement would."""
    bases = tuple(bases)
    resolved = resolve_bases(bases)
    meta, namespace, kwds = prepare_class(name, resolved, kwds)
    if exec_body is not None:
        exec_body(namespace)
    if resolved is not bases:
        namespace["__orig_bases__"] = bases
    return meta(name, resolved, namespace, **kwds)


def prepare_class(name, bases=(), kwds=None):
    """The metaclass, its namespace and the remaining keywords."""
    kwds = dict(kwds or {})
    meta = kwds.pop("metaclass", type(bases[0]) if bases else type)
    if isinstance(meta, type):
        for base in bases:
            if issubclass(type(base), meta):
                meta = type(base)
    prepare = getattr(meta, "__prepare__", None)
    return meta, {} if prepare is None else prepare(name, bases, **kwds), kwds


def resolve_bases(bases):
    """The bases after `__mro_entries__`."""
    resolved = []
    for base in bases:
        if not isinstance(base, type) and hasattr(base, "__mro_entries__"):
            resolved.extend(base.__mro_entries__(bases))
        else:
            resolved.append(base)
    return bases if resolved == list(bases) else tuple(resolved)


def get_original_bases(cls, /):
    """The bases as written in the class statement."""
    return cls.__dict__.get("__orig_bases__", cls.__bases__)


def coroutine(func):
    """Makes what a generator function returns awaitable."""
    if not callable(func):
        raise TypeError("types.coroutine() expects a callable")
    from functools import wraps

    @wraps(func)
    def wrapped(*args, **kwargs):
        result = func(*args, **kwargs)
        return _GeneratorWrapper(result) if isinstance(result, GeneratorType) else result
    return wrapped


class _GeneratorWrapper:
    """A generator that can be awaited."""

    def __init__(self, generator):
        self._generator = generator
        self.__name__ = generator.__name__
        self.__qualname__ = generator.__qualname__

    def send(self, value):
        return self._generator.send(value)

    def throw(self, *details):
        return self._generator.throw(*details)

    def close(self):
        return self._generator.close()

    def __await__(self):
        return self._generator

    def __iter__(self):
        return self._generator

    def __next__(self):
        return next(self._generator)
