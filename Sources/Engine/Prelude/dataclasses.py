"""Classes that mainly hold data."""

from _arguments import bind

__all__ = ["dataclass", "field", "Field", "FrozenInstanceError", "InitVar", "KW_ONLY", "MISSING", "fields", "asdict",
           "astuple", "make_dataclass", "replace", "is_dataclass"]


class FrozenInstanceError(AttributeError):
    """An attempt to change an instance of a frozen dataclass."""


class _HAS_DEFAULT_FACTORY_CLASS:
    def __repr__(self):
        return "<factory>"


class _MISSING_TYPE:
    pass


class _KW_ONLY_TYPE:
    pass


class _Kind:
    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return self.name


_FACTORY = _HAS_DEFAULT_FACTORY_CLASS()
MISSING = _MISSING_TYPE()
KW_ONLY = _KW_ONLY_TYPE()
_FIELD, _CLASSVAR, _INITVAR = _Kind("_FIELD"), _Kind("_FIELD_CLASSVAR"), _Kind("_FIELD_INITVAR")


class InitVar:
    """A pseudo-field that is only passed to __post_init__."""

    def __init__(self, type):
        self.type = type

    def __repr__(self):
        name = self.type.__name__ if type(self.type) is type else repr(self.type)
        return f"dataclasses.InitVar[{name}]"

    @classmethod
    def __class_getitem__(cls, type):
        return InitVar(type)


def _proxy(mapping):
    from types import MappingProxyType
    return MappingProxyType(mapping)


class Field:
    """One field: its options, and its name and type once the class is made."""

    def __init__(self, default, default_factory, init, repr, hash, compare, metadata, kw_only):
        self.name = self.type = self._field_type = None
        self.default, self.default_factory = default, default_factory
        self.init, self.repr, self.hash, self.compare, self.kw_only = init, repr, hash, compare, kw_only
        self._metadata = {} if metadata is None else metadata

    @property
    def metadata(self):
        """A read-only view of the field's metadata."""
        return _proxy(self._metadata)

    def __repr__(self):
        return (f"Field(name={self.name!r},type={self.type!r},default={self.default!r},"
                f"default_factory={self.default_factory!r},init={self.init!r},repr={self.repr!r},hash={self.hash!r},"
                f"compare={self.compare!r},metadata={self.metadata!r},kw_only={self.kw_only!r},"
                f"_field_type={self._field_type})")

    def __set_name__(self, owner, name):
        hook = getattr(type(self.default), "__set_name__", None)
        if hook is not None:
            hook(self.default, owner, name)


def field(*, default=MISSING, default_factory=MISSING, init=True, repr=True, hash=None, compare=True, metadata=None,
          kw_only=MISSING):
    """Options for one field."""
    if default is not MISSING and default_factory is not MISSING:
        raise ValueError("cannot specify both default and default_factory")
    return Field(default, default_factory, init, repr, hash, compare, metadata, kw_only)


class _DataclassParams:
    def __init__(self, **options):
        self.__dict__.update(options)

    def __repr__(self):
        return f"_DataclassParams({','.join([f'{name}={value!r}' for name, value in self.__dict__.items()])})"


def dataclass(cls=None, /, *, init=True, repr=True, eq=True, order=False, unsafe_hash=False, frozen=False,
              match_args=True, kw_only=False, slots=False, weakref_slot=False):
    """Adds the special methods that follow from a class's annotated fields."""
    params = _DataclassParams(init=init, repr=repr, eq=eq, order=order, unsafe_hash=unsafe_hash, frozen=frozen,
                              match_args=match_args, kw_only=kw_only, slots=slots, weakref_slot=weakref_slot)
    if cls is None:
        return lambda cls: _process(cls, params)
    return _process(cls, params)


def _is_special(annotation, name, modules):
    """Whether an annotation (perhaps still a string) is typing.ClassVar, dataclasses.InitVar or KW_ONLY."""
    if isinstance(annotation, str):
        head = annotation.strip().split("[")[0].strip()
        prefix, _, last = head.rpartition(".")
        return last == name and (not prefix or prefix in modules)
    return False


def _kind_of(annotation):
    origin = getattr(annotation, "__origin__", annotation)
    if getattr(origin, "_name", None) == "ClassVar" or _is_special(annotation, "ClassVar", ("typing", "t")):
        return _CLASSVAR
    if annotation is InitVar or type(annotation) is InitVar \
            or _is_special(annotation, "InitVar", ("dataclasses", "dc")):
        return _INITVAR
    return _FIELD


def _own_field(cls, name, annotation, kw_only):
    default = getattr(cls, name, MISSING)
    if isinstance(default, Field):
        result = default
    else:
        if type(default).__name__ == "member_descriptor":
            default = MISSING
        result = field(default=default)
    result.name, result.type, result._field_type = name, annotation, _kind_of(annotation)
    kind = result._field_type
    if kind is not _FIELD and result.default_factory is not MISSING:
        raise TypeError(f"field {name} cannot have a default factory")
    if kind is _CLASSVAR:
        if result.kw_only is not MISSING:
            raise TypeError(f"field {name} is a ClassVar but specifies kw_only")
    elif result.kw_only is MISSING:
        result.kw_only = kw_only
    if kind is _FIELD and result.default is not MISSING and type(result.default).__hash__ is None:
        raise ValueError(f"mutable default {type(result.default)} for field {name} is not allowed: "
                         "use default_factory")
    return result


def _collect_fields(cls, params):
    """All fields, inherited ones first, as a dict by name; checks that frozen and not frozen are not mixed."""
    found = {}
    frozen_bases = set()
    for base in cls.__mro__[-1:0:-1]:
        if "__dataclass_fields__" in base.__dict__:
            found.update(base.__dict__["__dataclass_fields__"])
            frozen_bases.add(bool(base.__dict__["__dataclass_params__"].frozen))
    annotations = cls.__dict__.get("__annotations__", {})
    kw_only = params.kw_only
    seen_marker = False
    own = []
    for name, annotation in annotations.items():
        if annotation is KW_ONLY or _is_special(annotation, "KW_ONLY", ("dataclasses", "dc")):
            if seen_marker:
                raise TypeError(f"{name!r} is KW_ONLY, but KW_ONLY has already been specified")
            seen_marker = kw_only = True
        else:
            own.append(_own_field(cls, name, annotation, kw_only))
    for each in own:
        found[each.name] = each
        if isinstance(getattr(cls, each.name, None), Field):
            if each.default is MISSING:
                delattr(cls, each.name)
            else:
                setattr(cls, each.name, each.default)
    for name, value in list(cls.__dict__.items()):
        if isinstance(value, Field) and name not in annotations:
            raise TypeError(f"{name!r} is a field but has no type annotation")
    if True in frozen_bases and not params.frozen:
        raise TypeError("cannot inherit non-frozen dataclass from a frozen one")
    if False in frozen_bases and params.frozen:
        raise TypeError("cannot inherit frozen dataclass from a non-frozen one")
    return found


def _set_new(cls, name, function):
    """Adds a method unless the class has one of its own; whether it had."""
    if name in cls.__dict__:
        return True
    if function is not None:
        function.__name__ = name
        function.__qualname__ = f"{cls.__qualname__}.{name}"
    setattr(cls, name, function)
    return False


def _process(cls, params):
    all_fields = _collect_fields(cls, params)
    cls.__dataclass_fields__ = all_fields
    cls.__dataclass_params__ = params
    own_hash = cls.__dict__.get("__hash__", MISSING)
    has_own_hash = not (own_hash is MISSING or (own_hash is None and "__eq__" in cls.__dict__))
    if params.order and not params.eq:
        raise ValueError("eq must be true if order is true")
    real = [each for each in all_fields.values() if each._field_type is _FIELD]
    arguments = [each for each in all_fields.values() if each._field_type is not _CLASSVAR and each.init]
    positional = [each for each in arguments if not each.kw_only]
    keyword_only = [each for each in arguments if each.kw_only]
    if params.init:
        _set_new(cls, "__init__", _init_method(cls, all_fields, positional, keyword_only, params))
    _set_new(cls, "__replace__", _replace_method())
    if params.repr:
        _set_new(cls, "__repr__", _repr_method([each.name for each in real if each.repr]))
    compared = [each.name for each in real if each.compare]
    if params.eq:
        _set_new(cls, "__eq__", _eq_method(compared))
    if params.order:
        for name, method in _order_methods(compared):
            if _set_new(cls, name, method):
                raise TypeError(f"Cannot overwrite attribute {name} in class {cls.__name__} "
                                "Consider using functools.total_ordering")
    if params.frozen:
        for name, method in _frozen_methods(cls, {each.name for each in real}):
            if _set_new(cls, name, method):
                raise TypeError(f"Cannot overwrite attribute {name} in class {cls.__name__}")
    _set_hash(cls, params, has_own_hash, [each.name for each in real
                                          if (each.compare if each.hash is None else each.hash)])
    if not cls.__dict__.get("__doc__"):
        cls.__doc__ = _signature(cls, positional, keyword_only, params)
    if params.match_args:
        if "__match_args__" not in cls.__dict__:
            cls.__match_args__ = tuple([each.name for each in positional])
    if params.weakref_slot and not params.slots:
        raise TypeError("weakref_slot is True but slots is False")
    if params.slots:
        cls = _with_slots(cls, [each.name for each in real], params)
    if "__abstractmethods__" in cls.__dict__:
        from abc import update_abstractmethods
        update_abstractmethods(cls)
    return cls


def _init_method(cls, all_fields, positional, keyword_only, params):
    function = f"{cls.__qualname__}.__init__"
    names = tuple([each.name for each in positional])
    keywords = tuple([each.name for each in keyword_only])
    defaults = {}
    last_default = None
    for each in positional:
        if each.default is not MISSING or each.default_factory is not MISSING:
            last_default = each
        elif last_default is not None:
            raise TypeError(f"non-default argument {each.name!r} follows default argument {last_default.name!r}")
    for each in positional + keyword_only:
        if each.default is not MISSING:
            defaults[each.name] = each.default
        elif each.default_factory is not MISSING:
            defaults[each.name] = _FACTORY
    store = object.__setattr__ if params.frozen else setattr
    stored = [each for each in all_fields.values() if each._field_type is _FIELD and (
        each.init or each.default_factory is not MISSING or (params.slots and each.default is not MISSING))]
    passed_on = [each.name for each in all_fields.values() if each._field_type is _INITVAR]
    post_init = hasattr(cls, "__post_init__")
    count = len(names)
    plan = [(each.name, each.default_factory, each.default) for each in stored]

    def bound(args, kwargs):
        return bind(function, names, defaults, args, kwargs, keywords)

    def plain(self, /, *args, **kwargs):
        if kwargs or len(args) != count:
            values = bound(args, kwargs)
            args = [values[name] for name in names]
        for name, value in zip(names, args):
            store(self, name, value)
        if post_init:
            self.__post_init__()

    def general(self, /, *args, **kwargs):
        values = bound(args, kwargs)
        for name, factory, default in plan:
            value = values.get(name, _FACTORY)
            if value is _FACTORY:
                value = default if factory is MISSING else factory()
            store(self, name, value)
        if post_init:
            self.__post_init__(*[values[name] if name in values else getattr(self, name) for name in passed_on])

    simple = tuple([each.name for each in stored]) == names and not passed_on \
        and not any([each.default_factory is not MISSING for each in stored])
    method = plain if simple else general
    method.__annotations__ = {each.name: each.type for each in positional + keyword_only}
    method.__annotations__["return"] = None
    return method


def _replace_method():
    def _replace(self, /, **changes):
        return _replaced(self, changes)
    return _replace


_being_shown = set()


def _repr_method(names):
    def __repr__(self):
        key = id(self)
        if key in _being_shown:
            return "..."
        _being_shown.add(key)
        try:
            shown = ", ".join([f"{name}={getattr(self, name)!r}" for name in names])
        finally:
            _being_shown.discard(key)
        return f"{type(self).__qualname__}({shown})"
    return __repr__


def _eq_method(names):
    def __eq__(self, other):
        if self is other:
            return True
        if other.__class__ is not self.__class__:
            return NotImplemented
        for name in names:
            if not getattr(self, name) == getattr(other, name):
                return False
        return True
    return __eq__


def _order_methods(names):
    def key(instance):
        return tuple([getattr(instance, name) for name in names])

    def __lt__(self, other):
        return key(self) < key(other) if other.__class__ is self.__class__ else NotImplemented

    def __le__(self, other):
        return key(self) <= key(other) if other.__class__ is self.__class__ else NotImplemented

    def __gt__(self, other):
        return key(self) > key(other) if other.__class__ is self.__class__ else NotImplemented

    def __ge__(self, other):
        return key(self) >= key(other) if other.__class__ is self.__class__ else NotImplemented

    return ("__lt__", __lt__), ("__le__", __le__), ("__gt__", __gt__), ("__ge__", __ge__)


def _frozen_methods(cls, names):
    def __setattr__(self, name, value):
        if type(self) is cls or name in names:
            raise FrozenInstanceError(f"cannot assign to field {name!r}")
        super(cls, self).__setattr__(name, value)

    def __delattr__(self, name):
        if type(self) is cls or name in names:
            raise FrozenInstanceError(f"cannot delete field {name!r}")
        super(cls, self).__delattr__(name)

    return ("__setattr__", __setattr__), ("__delattr__", __delattr__)


def _set_hash(cls, params, has_own_hash, names):
    def __hash__(self):
        return hash(tuple([getattr(self, name) for name in names]))

    __hash__.__qualname__ = f"{cls.__qualname__}.__hash__"
    if params.unsafe_hash:
        if has_own_hash:
            raise TypeError(f"Cannot overwrite attribute __hash__ in class {cls.__name__}")
        cls.__hash__ = __hash__
    elif params.eq and not has_own_hash:
        cls.__hash__ = __hash__ if params.frozen else None


def _signature(cls, positional, keyword_only, params):
    """The text of the class's documentation: its name and parameters."""
    if not params.init or "__init__" not in cls.__dict__:
        return cls.__name__ + "()"
    parts = [_parameter(each) for each in positional]
    if keyword_only:
        parts.append("*")
        parts += [_parameter(each) for each in keyword_only]
    return f"{cls.__name__}({', '.join(parts)})"


def _parameter(each):
    annotation = each.type
    if getattr(annotation, "__module__", None) == "typing":
        text = repr(annotation).replace("typing.", "")
    elif isinstance(annotation, type) and getattr(annotation, "__origin__", None) is None:
        text = annotation.__qualname__
        if annotation.__module__ != "builtins":
            text = f"{annotation.__module__}.{text}"
    else:
        text = repr(annotation)
    text = f"{each.name}: {text}"
    if each.default is not MISSING:
        text += f" = {each.default!r}"
    elif each.default_factory is not MISSING:
        text += " = <factory>"
    return text


def _slots_of(cls):
    if "__slots__" not in cls.__dict__:
        return ("__dict__", "__weakref__")
    slots = cls.__dict__["__slots__"]
    return (slots,) if isinstance(slots, str) else slots


def _set_state(self, state):
    for each, value in zip(fields(self), state):
        object.__setattr__(self, each.name, value)


def _with_slots(cls, names, params):
    """The class made again, with slots for its fields."""
    if "__slots__" in cls.__dict__:
        raise TypeError(f"{cls.__name__} already specifies __slots__")
    namespace = dict(cls.__dict__)
    inherited = {slot for base in cls.__mro__[1:-1] for slot in _slots_of(base)}
    slots = [name for name in names if name not in inherited]
    if params.weakref_slot and "__weakref__" not in inherited:
        slots.append("__weakref__")
    namespace["__slots__"] = tuple(slots)
    for name in [*names, "__dict__", "__weakref__"]:
        namespace.pop(name, None)
    qualname = getattr(cls, "__qualname__", None)
    if params.frozen:
        namespace.setdefault("__getstate__", lambda self: [getattr(self, name) for name in names])
        namespace.setdefault("__setstate__", _set_state)
    made = type(cls)(cls.__name__, cls.__bases__, namespace)
    if qualname is not None:
        made.__qualname__ = qualname
    if params.frozen:
        for name, method in _frozen_methods(made, set(names)):
            method.__qualname__ = f"{qualname}.{name}"
            setattr(made, name, method)
    return made


def fields(class_or_instance):
    """The fields of a dataclass or an instance of one."""
    found = getattr(class_or_instance, "__dataclass_fields__", None)
    if found is None:
        raise TypeError("must be called with a dataclass type or instance") from None
    return tuple([each for each in found.values() if each._field_type is _FIELD])


def is_dataclass(obj):
    """Whether something is a dataclass or an instance of one."""
    return hasattr(obj if isinstance(obj, type) else type(obj), "__dataclass_fields__")


def _is_instance(obj):
    return hasattr(type(obj), "__dataclass_fields__")


_atomic = (type(None), bool, int, float, str, bytes, type(...), type(NotImplemented), type(len), type(is_dataclass),
           type, range, property)


def asdict(obj, *, dict_factory=dict):
    """The fields as a dict, with dataclasses inside turned into dicts too."""
    if not _is_instance(obj):
        raise TypeError("asdict() should be called on dataclass instances")
    return _converted(obj, dict_factory)


def astuple(obj, *, tuple_factory=tuple):
    """The fields as a tuple, with dataclasses inside turned into tuples too."""
    if not _is_instance(obj):
        raise TypeError("astuple() should be called on dataclass instances")
    return _converted(obj, lambda pairs: tuple_factory([value for _, value in pairs]))


def _converted(obj, factory):
    kind = type(obj)
    if kind in _atomic:
        return obj
    if hasattr(kind, "__dataclass_fields__"):
        return factory([(each.name, _converted(getattr(obj, each.name), factory)) for each in fields(obj)])
    if isinstance(obj, tuple) and hasattr(obj, "_fields"):
        return kind(*[_converted(value, factory) for value in obj])
    if isinstance(obj, (list, tuple)):
        return kind([_converted(value, factory) for value in obj])
    if isinstance(obj, dict):
        pairs = [(_converted(key, factory), _converted(value, factory)) for key, value in obj.items()]
        if hasattr(obj, "default_factory"):
            result = kind(obj.default_factory)
            result.update(pairs)
            return result
        return kind(pairs)
    from copy import deepcopy
    return deepcopy(obj)


def replace(obj, /, **changes):
    """A copy with other values for some fields."""
    if not _is_instance(obj):
        raise TypeError("replace() should be called on dataclass instances")
    return _replaced(obj, changes)


def _replaced(obj, changes):
    for each in obj.__dataclass_fields__.values():
        name = each.name
        if each._field_type is _CLASSVAR:
            continue
        if not each.init:
            if name in changes:
                raise TypeError(f"field {name} is declared with init=False, it cannot be specified with replace()")
        elif name not in changes:
            if each._field_type is _INITVAR and each.default is MISSING:
                raise TypeError(f"InitVar {name!r} must be specified with replace()")
            changes[name] = getattr(obj, name)
    return type(obj)(**changes)


def make_dataclass(cls_name, fields, *, bases=(), namespace=None, init=True, repr=True, eq=True, order=False,
                   unsafe_hash=False, frozen=False, match_args=True, kw_only=False, slots=False, weakref_slot=False,
                   module=None):
    """Makes a dataclass of a name and a list of fields."""
    from keyword import iskeyword
    from types import new_class
    defaults, annotations = {}, {}
    for item in fields:
        if isinstance(item, str):
            name, annotation = item, "typing.Any"
        elif len(item) == 2:
            name, annotation = item
        elif len(item) == 3:
            name, annotation, defaults[item[0]] = item
        else:
            raise TypeError(f"Invalid field: {item!r}")
        if not isinstance(name, str) or not name.isidentifier():
            raise TypeError(f"Field names must be valid identifiers: {name!r}")
        if iskeyword(name):
            raise TypeError(f"Field names must not be keywords: {name!r}")
        if name in annotations:
            raise TypeError(f"Field name duplicated: {name!r}")
        annotations[name] = annotation

    def fill(body):
        body.update(namespace or {})
        body.update(defaults)
        body["__annotations__"] = annotations
        body["__module__"] = "__main__" if module is None else module

    cls = new_class(cls_name, bases, {}, fill)
    return dataclass(cls, init=init, repr=repr, eq=eq, order=order, unsafe_hash=unsafe_hash, frozen=frozen,
                     match_args=match_args, kw_only=kw_only, slots=slots, weakref_slot=weakref_slot)
