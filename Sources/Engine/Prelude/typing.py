"""Names for type annotations. Nothing is checked at run time."""

_type = type

__all__ = ["Annotated", "Any", "AnyStr", "Callable", "ClassVar", "Concatenate", "Final", "ForwardRef", "Generic",
           "Literal", "LiteralString", "NamedTuple", "Never", "NewType", "NoDefault", "NoReturn", "NotRequired",
           "Optional", "ParamSpec", "ParamSpecArgs", "ParamSpecKwargs", "Protocol", "ReadOnly", "Required", "Self",
           "SupportsAbs", "SupportsBytes", "SupportsComplex", "SupportsFloat", "SupportsIndex", "SupportsInt",
           "SupportsRound", "TYPE_CHECKING", "Text", "TypeAlias", "TypeGuard", "TypeIs", "TypeVar", "TypeVarTuple",
           "TypedDict", "Union", "Unpack", "assert_never", "assert_type", "cast", "clear_overloads",
           "dataclass_transform", "final", "get_args", "get_origin", "get_overloads", "get_protocol_members",
           "get_type_hints", "is_protocol", "is_typeddict", "no_type_check", "overload", "override", "reveal_type",
           "runtime_checkable", "List", "Dict", "Set", "FrozenSet", "Tuple", "Type", "AbstractSet", "ContextManager",
           "AsyncContextManager", "Deque", "DefaultDict", "OrderedDict", "Counter", "ChainMap", "Hashable", "Sized",
           "ByteString", "Awaitable", "Coroutine", "AsyncIterable", "AsyncIterator", "Iterable", "Iterator",
           "Reversible", "Container", "Collection", "MutableSet", "Mapping", "MutableMapping", "Sequence",
           "MutableSequence", "MappingView", "KeysView", "ItemsView", "ValuesView", "Generator", "AsyncGenerator",
           "IO", "TextIO", "BinaryIO"]
TYPE_CHECKING = False
Text = str


def _shown(item):
    """An argument as reprs show it."""
    if item is ...:
        return "..."
    if isinstance(item, _type) and not hasattr(item, "__origin__"):
        return item.__qualname__ if item.__module__ == "builtins" else f"{item.__module__}.{item.__qualname__}"
    if isinstance(item, list):
        return f"[{', '.join([_shown(part) for part in item])}]"
    if _type(item).__name__ in ("function", "builtin_function_or_method"):
        return item.__name__
    return repr(item)


def _argument(item):
    """An argument as kept: None stands for its type, a string for a reference to come."""
    if item is None:
        return _type(None)
    if isinstance(item, str):
        return ForwardRef(item)
    if isinstance(item, list):
        return [_argument(part) for part in item]
    return item


def _arguments(items):
    return tuple([_argument(item) for item in (items if isinstance(items, tuple) else (items,))])


def _parameters(args):
    """The type variables in arguments, each once."""
    found = {}
    for item in args:
        if isinstance(item, (TypeVar, ParamSpec, TypeVarTuple)):
            found[item] = None
        elif isinstance(item, (list, tuple)):
            found.update(dict.fromkeys(_parameters(item)))
        elif not isinstance(item, _type):
            found.update(dict.fromkeys(getattr(item, "__parameters__", ())))
    return tuple(found)


def _substituted(item, values):
    """The argument with type variables replaced."""
    if isinstance(item, (TypeVar, ParamSpec)):
        return values.get(item, item)
    if isinstance(item, (list, tuple)):
        return _type(item)([_substituted(part, values) for part in item])
    parameters = () if isinstance(item, _type) else getattr(item, "__parameters__", ())
    if parameters:
        return item[tuple([values.get(parameter, parameter) for parameter in parameters])]
    return item


class _Typing:
    """What special forms and aliases share: they stand in annotations and are combined with |."""

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]


class _SpecialForm(_Typing):
    """A name such as ClassVar, with a function that makes what its subscription gives."""

    def __init__(self, name, subscript=None):
        self._name = self.__name__ = self.__qualname__ = name
        self._subscript = subscript
        self.__module__ = "typing"

    def __repr__(self):
        return f"typing.{self._name}"

    def __call__(self, *args, **kwds):
        raise TypeError(f"Cannot instantiate {self!r}")

    def __getitem__(self, item):
        if self._subscript is None:
            raise TypeError(f"{self!r} is not subscriptable")
        return self._subscript(self, item)

    def __instancecheck__(self, obj):
        raise TypeError(f"{self!r} cannot be used with isinstance()")

    def __subclasscheck__(self, cls):
        raise TypeError(f"{self!r} cannot be used with issubclass()")

    def __mro_entries__(self, bases):
        raise TypeError(f"Cannot subclass {self!r}")


def _one(form, item):
    if isinstance(item, tuple):
        raise TypeError(f"{form!r} accepts only single type. Got {_clipped(item)}.")
    return _Alias(form, _arguments(item))


def _clipped(item):
    return f"{item!r:.100}"


def _several(form, items):
    return _Alias(form, _arguments(items))


def _union(form, items):
    if items == ():
        raise TypeError("Cannot take a Union of no types.")
    flat = {}
    for item in _arguments(items):
        if isinstance(item, _Alias) and item._form is Union or _type(item).__name__ == "UnionType":
            flat.update(dict.fromkeys(item.__args__))
        else:
            flat[item] = None
    return next(iter(flat)) if len(flat) == 1 else _UnionAlias(form, tuple(flat))


def _optional(form, item):
    if isinstance(item, tuple):
        raise TypeError(f"{form!r} requires a single type. Got {_clipped(item)}.")
    return Union[item, None]


def _literal(form, items):
    flat, seen = [], []
    for item in items if isinstance(items, tuple) else (items,):
        for value in item.__args__ if isinstance(item, _LiteralAlias) else (item,):
            if (value, _type(value)) not in seen:
                seen.append((value, _type(value)))
                flat.append(value)
    return _LiteralAlias(form, tuple(flat))


def _annotated(form, items):
    if not isinstance(items, tuple) or len(items) < 2:
        raise TypeError("Annotated[...] should be used with at least two arguments (a type and an annotation).")
    origin, metadata = _argument(items[0]), items[1:]
    if isinstance(origin, _AnnotatedAlias):
        origin, metadata = origin.__origin__, origin.__metadata__ + metadata
    return _AnnotatedAlias(origin, metadata)


class _Alias(_Typing):
    """A subscribed form or class: Optional[int], Stack[str]."""

    def __init__(self, form, args, name=None):
        self._form = form
        self._name = getattr(form, "_name", None) if name is None else name
        self.__args__ = args
        self.__parameters__ = _parameters(args)
        self.__module__ = "typing"

    @property
    def __origin__(self):
        return self._form._class() if isinstance(self._form, _ClassAlias) else self._form

    def __repr__(self):
        name = f"typing.{self._name}" if self._name else _shown(self._form)
        return f"{name}[{', '.join([_shown(item) for item in self.__args__]) or '()'}]"

    def _again(self, args):
        return _type(self)(self._form, args, self._name)

    def __getitem__(self, items):
        if not isinstance(items, tuple):
            items = (items,)
        if not self.__parameters__:
            raise TypeError(f"{self!r} is not a generic class")
        values = _matched(self, self.__parameters__, _arguments(items))
        args = tuple([_substituted(item, values) for item in self.__args__])
        return self._form[args] if isinstance(self._form, _SpecialForm) else self._again(args)

    def __call__(self, *args, **kwargs):
        if isinstance(self._form, _ClassAlias):
            self._form(*args, **kwargs)
        result = self.__origin__(*args, **kwargs)
        try:
            result.__orig_class__ = self
        except Exception:
            pass
        return result

    def __getattr__(self, name):
        if name[:2] == "__":
            raise AttributeError(name)
        return getattr(self.__origin__, name)

    def __mro_entries__(self, bases):
        if isinstance(self._form, _ClassAlias):
            return self._form.__mro_entries__(bases)
        if self._form is Generic:
            others = bases[bases.index(self) + 1:]
            if any([isinstance(base, _Alias) and base._form is not Generic for base in bases]) \
                    or any([isinstance(base, _type) and issubclass(base, Generic) for base in others]):
                return ()
        return (self.__origin__,)

    def __eq__(self, other):
        return isinstance(other, _Alias) and self._form == other._form and self.__args__ == other.__args__

    def __hash__(self):
        return hash((self._form, self.__args__))

    def __instancecheck__(self, obj):
        return self.__subclasscheck__(_type(obj))

    def __subclasscheck__(self, cls):
        raise TypeError("Subscripted generics cannot be used with class and instance checks")


class _UnionAlias(_Alias):
    def __repr__(self):
        args, none = self.__args__, _type(None)
        if len(args) == 2 and none in args:
            return f"typing.Optional[{_shown(args[0] if args[1] is none else args[1])}]"
        return super().__repr__()

    def __eq__(self, other):
        return getattr(other, "__args__", None) is not None and set(self.__args__) == set(other.__args__) \
            and (isinstance(other, _UnionAlias) or _type(other).__name__ == "UnionType")

    def __hash__(self):
        return hash(frozenset(self.__args__))

    def __instancecheck__(self, obj):
        return isinstance(obj, self.__args__)

    def __subclasscheck__(self, cls):
        return issubclass(cls, self.__args__)

    def __call__(self, *args, **kwargs):
        raise TypeError("Cannot instantiate typing.Union")


class _LiteralAlias(_Alias):
    def __repr__(self):
        return f"typing.Literal[{', '.join([repr(value) for value in self.__args__])}]"

    def __eq__(self, other):
        if not isinstance(other, _LiteralAlias):
            return NotImplemented
        return {(value, _type(value)) for value in self.__args__} == {(value, _type(value)) for value in other.__args__}

    def __hash__(self):
        return hash(frozenset(self.__args__))


class _AnnotatedAlias(_Alias):
    def __init__(self, origin, metadata, name=None):
        super().__init__(origin, (origin,), "Annotated")
        self.__metadata__ = metadata

    def __repr__(self):
        return f"typing.Annotated[{', '.join([_shown(self._form), *[repr(item) for item in self.__metadata__]])}]"

    def __getitem__(self, items):
        values = _matched(self, self.__parameters__, _arguments(items))
        return _AnnotatedAlias(_substituted(self._form, values), self.__metadata__)

    def __eq__(self, other):
        if not isinstance(other, _AnnotatedAlias):
            return NotImplemented
        return self._form == other._form and self.__metadata__ == other.__metadata__

    def __hash__(self):
        return hash((self._form, self.__metadata__))


class _CallableAlias(_Alias):
    """Callable[[int], str]; its arguments are kept flat."""

    def __init__(self, name, form, item):
        if not isinstance(item, tuple) or len(item) != 2:
            raise TypeError("Callable must be used as Callable[[arg, ...], result].")
        params, result = item
        if isinstance(params, list):
            args = tuple(params)
        elif params is ... or isinstance(params, (ParamSpec, _Alias)):
            args = (params,)
        else:
            raise TypeError(f"Callable[args, result]: args must be a list. Got {params!r}")
        self._listed = isinstance(params, list)
        super().__init__(form, tuple([_argument(part) for part in (*args, result)]), name)

    def __repr__(self):
        *params, result = [_shown(item) for item in self.__args__]
        shown = f"[{', '.join(params)}]" if self._listed else params[0]
        name = self._name if "." in self._name else f"typing.{self._name}"
        return f"{name}[{shown}, {_shown(self.__args__[-1])}]"

    def _again(self, args):
        params = list(args[:-1]) if self._listed else args[0]
        return _CallableAlias(self._name, self._form, (params, args[-1]))


class _ClassAlias(_Typing):
    """List, Iterable and the like, whose class is looked up when it is needed."""

    def __init__(self, name, module, attribute, arity):
        self._name = self.__name__ = name
        self._module, self._attribute, self._arity = module, attribute, arity
        self.__module__ = "typing"

    def _class(self):
        if self._module == "builtins":
            return {"list": list, "dict": dict, "set": set, "frozenset": frozenset, "tuple": tuple,
                    "type": _type}[self._attribute]
        if self._module == "collections":
            import collections as module
        elif self._module == "contextlib":
            import contextlib as module
        else:
            import collections.abc as module
        return getattr(module, self._attribute)

    @property
    def __origin__(self):
        return self._class()

    def __repr__(self):
        return f"typing.{self._name}"

    def __getitem__(self, items):
        if self._name == "Callable":
            return _CallableAlias("Callable", self, items)
        if self._name == "Tuple":
            return _Alias(self, _arguments(items))
        args = _arguments(items)
        most, least = (self._arity, self._arity) if isinstance(self._arity, int) else self._arity
        if not most:
            raise TypeError(f"{self!r} is not a generic class")
        if not least <= len(args) <= most:
            problem = "many" if len(args) > most else "few"
            expected = most if least == most else f"at least {least}" if len(args) < least else f"at most {most}"
            raise TypeError(f"Too {problem} arguments for {self!r}; actual {len(args)}, expected {expected}")
        fill = {"Generator": (_type(None), _type(None)), "AsyncGenerator": (_type(None),),
                "ContextManager": (bool | None,), "AsyncContextManager": (bool | None,)}
        if len(args) < most:
            args += fill[self._name][len(args) - most:]
        return _Alias(self, args)

    def __call__(self, *args, **kwargs):
        if self._module == "builtins":
            name, short = self._name, self._attribute
            raise TypeError(f"Type {name} cannot be instantiated; use {short}() instead")
        return self._class()(*args, **kwargs)

    def __mro_entries__(self, bases):
        extra = () if any([base is Generic or isinstance(base, _Alias) and base._form is Generic
                           for base in bases]) else (Generic,)
        return (self._class(), *extra)

    def __instancecheck__(self, obj):
        return isinstance(obj, self._class())

    def __subclasscheck__(self, cls):
        return issubclass(cls, self._class())

    def __eq__(self, other):
        return self is other

    def __hash__(self):
        return hash(self._name)

    def __getattr__(self, name):
        if name[:2] == "__":
            raise AttributeError(name)
        return getattr(self._class(), name)


class _Variable(_Typing):
    """What type variables, parameter specifications and variable tuples share."""

    def __init__(self, name, bound, covariant, contravariant, infer_variance, default):
        if covariant and contravariant:
            raise ValueError("Bivariant types are not supported.")
        self.__name__ = name
        self.__bound__ = None if bound is None else _argument(bound)
        self.__covariant__, self.__contravariant__ = bool(covariant), bool(contravariant)
        self.__infer_variance__ = bool(infer_variance)
        self.__default__ = default
        self.__module__ = "__main__"

    def _evaluate_later(self, bound, default, has_constraints):
        _forget(self, {"__bound__": None if has_constraints else bound,
                       "__constraints__": bound if has_constraints else None, "__default__": default})

    def __getattr__(self, name):
        return _evaluated(self, name)

    def has_default(self):
        """Whether there is a default."""
        return self.__default__ is not NoDefault

    def __repr__(self):
        if self.__infer_variance__:
            return self.__name__
        return ("+" if self.__covariant__ else "-" if self.__contravariant__ else "~") + self.__name__

    def __mro_entries__(self, bases):
        raise TypeError(f"Cannot subclass an instance of {_type(self).__name__}")


def _forget(variable, functions):
    """Attributes that are evaluated when they are asked for first."""
    variable._later = {name: function for name, function in functions.items() if function is not None}
    for name in variable._later:
        delattr(variable, name)


def _evaluated(variable, name):
    function = variable.__dict__.get("_later", {}).get(name)
    if function is None:
        raise AttributeError(f"'{_type(variable).__module__}.{_type(variable).__name__}' object has no attribute "
                             f"'{name}'")
    value = function()
    setattr(variable, name, value)
    return value


class _NoDefaultType:
    def __repr__(self):
        return "typing.NoDefault"


NoDefault = _NoDefaultType()


class TypeVar(_Variable):
    """A type variable."""

    def __init__(self, name, *constraints, bound=None, covariant=False, contravariant=False, infer_variance=False,
                 default=NoDefault):
        if constraints and bound is not None:
            raise TypeError("Constraints cannot be combined with bound=...")
        if len(constraints) == 1:
            raise TypeError("A single constraint is not allowed")
        super().__init__(name, bound, covariant, contravariant, infer_variance, default)
        self.__constraints__ = tuple([_argument(item) for item in constraints])


class ParamSpec(_Variable):
    """The parameters of a callable, as a variable."""

    def __init__(self, name, *, bound=None, covariant=False, contravariant=False, infer_variance=False,
                 default=NoDefault):
        super().__init__(name, bound, covariant, contravariant, infer_variance, default)

    @property
    def args(self):
        return ParamSpecArgs(self)

    @property
    def kwargs(self):
        return ParamSpecKwargs(self)


class ParamSpecArgs:
    """P.args"""

    def __init__(self, origin):
        self.__origin__ = origin

    def __repr__(self):
        return f"{self.__origin__.__name__}.args"


class ParamSpecKwargs:
    """P.kwargs"""

    def __init__(self, origin):
        self.__origin__ = origin

    def __repr__(self):
        return f"{self.__origin__.__name__}.kwargs"


class TypeVarTuple:
    """Any number of types, as a variable."""

    def __init__(self, name, *, default=NoDefault):
        self.__name__ = name
        self.__default__ = default

    def _evaluate_later(self, bound, default, has_constraints):
        _forget(self, {"__default__": default})

    def __getattr__(self, name):
        return _evaluated(self, name)

    def __iter__(self):
        yield Unpack[self]

    def __repr__(self):
        return self.__name__


class TypeAliasType(_Typing):
    """What the statement `type X = …` makes."""

    def __init__(self, name, value, *, type_params=()):
        self.__name__, self._value, self.__type_params__ = name, value, type_params
        self.__parameters__ = type_params

    _evaluate = None

    @property
    def __value__(self):
        if self._evaluate is not None:
            self._value, self._evaluate = self._evaluate(), None
        return self._value

    def __getitem__(self, items):
        return _Alias(self, _arguments(items))

    def __repr__(self):
        return self.__name__


class ForwardRef(_Typing):
    """The name of a type that may not exist yet."""

    def __init__(self, arg, is_argument=True, module=None, *, is_class=False):
        if not isinstance(arg, str):
            raise TypeError(f"Forward reference must be a string -- got {arg!r}")
        self.__forward_arg__ = arg
        self.__forward_module__ = module

    def __eq__(self, other):
        return isinstance(other, ForwardRef) and self.__forward_arg__ == other.__forward_arg__

    def __hash__(self):
        return hash(self.__forward_arg__)

    def __repr__(self):
        return f"ForwardRef({self.__forward_arg__!r})"


def _matched(what, parameters, args):
    """The type variables with their values; TypeError if the numbers differ."""
    if any([isinstance(parameter, TypeVarTuple) for parameter in parameters]):
        return dict(zip(parameters, args))
    if len(parameters) == 1 and isinstance(parameters[0], ParamSpec) and len(args) != 1:
        args = (list(args),)
    least = len([parameter for parameter in parameters if not parameter.has_default()])
    if not least <= len(args) <= len(parameters):
        problem = "many" if len(args) > len(parameters) else "few"
        expected = len(parameters) if least == len(parameters) else \
            f"at most {len(parameters)}" if problem == "many" else f"at least {least}"
        raise TypeError(f"Too {problem} arguments for {what!r}; actual {len(args)}, expected {expected}")
    values = dict(zip(parameters, args))
    for parameter in parameters[len(args):]:
        values[parameter] = parameter.__default__
    return values


class Generic:
    """The base of user-defined generic classes."""
    _is_protocol = False

    @classmethod
    def __class_getitem__(cls, items):
        args = _arguments(items)
        if cls is Generic or cls.__dict__.get("_is_the_protocol"):
            if not args:
                raise TypeError(f"Parameter list to {cls.__qualname__}[...] cannot be empty")
            for item in args:
                if not isinstance(item, (TypeVar, ParamSpec, TypeVarTuple)) and not _is_unpacked(item):
                    raise TypeError(f"Parameters to {cls.__name__}[...] must all be type variables or "
                                    "parameter specification variables.")
            if len(set(args)) != len(args):
                raise TypeError(f"Parameters to {cls.__name__}[...] must all be unique")
            return _Alias(cls, args, cls.__name__)
        parameters = getattr(cls, "__parameters__", ())
        if not parameters:
            raise TypeError(f"{cls!r} is not a generic class")
        values = _matched(cls, parameters, args)
        if len(values) == len(parameters) and not any([isinstance(each, TypeVarTuple) for each in parameters]):
            args = tuple(values.values())
        return _Alias(cls, args)

    def __init_subclass__(cls, *args, **kwargs):
        super().__init_subclass__(*args, **kwargs)
        originals = cls.__dict__.get("__orig_bases__", ())
        for base in originals:
            if isinstance(base, _Alias) and base._name in ("Generic", "Protocol"):
                cls.__parameters__ = _parameters(base.__args__)
                return
        if originals or "__parameters__" not in cls.__dict__:
            cls.__parameters__ = _parameters(originals) if originals else \
                tuple(cls.__dict__.get("__type_params__", ()))


def _is_unpacked(item):
    return isinstance(item, _Alias) and item._form is Unpack


class _AnyMeta(_type):
    def __repr__(cls):
        return "typing.Any" if cls is Any else super().__repr__()

    def __instancecheck__(cls, obj):
        if cls is Any:
            raise TypeError("typing.Any cannot be used with isinstance()")
        return super().__instancecheck__(obj)


class Any(metaclass=_AnyMeta):
    """Any type at all."""

    def __new__(cls, *args, **kwargs):
        if cls is Any:
            raise TypeError("Any cannot be instantiated")
        return super().__new__(cls)


Union = _SpecialForm("Union", _union)
Optional = _SpecialForm("Optional", _optional)
ClassVar = _SpecialForm("ClassVar", _one)
Final = _SpecialForm("Final", _one)
Literal = _SpecialForm("Literal", _literal)
Annotated = _SpecialForm("Annotated", _annotated)
Concatenate = _SpecialForm("Concatenate", _several)
TypeGuard = _SpecialForm("TypeGuard", _one)
TypeIs = _SpecialForm("TypeIs", _one)
Required = _SpecialForm("Required", _one)
NotRequired = _SpecialForm("NotRequired", _one)
ReadOnly = _SpecialForm("ReadOnly", _one)
Unpack = _SpecialForm("Unpack", _one)
Self, Never, NoReturn = _SpecialForm("Self"), _SpecialForm("Never"), _SpecialForm("NoReturn")
LiteralString, TypeAlias = _SpecialForm("LiteralString"), _SpecialForm("TypeAlias")

List = _ClassAlias("List", "builtins", "list", 1)
Dict = _ClassAlias("Dict", "builtins", "dict", 2)
Set = _ClassAlias("Set", "builtins", "set", 1)
FrozenSet = _ClassAlias("FrozenSet", "builtins", "frozenset", 1)
Tuple = _ClassAlias("Tuple", "builtins", "tuple", 1)
Type = _ClassAlias("Type", "builtins", "type", 1)
Callable = _ClassAlias("Callable", "collections.abc", "Callable", 2)
AbstractSet = _ClassAlias("AbstractSet", "collections.abc", "Set", 1)
ContextManager = _ClassAlias("ContextManager", "contextlib", "AbstractContextManager", (2, 1))
AsyncContextManager = _ClassAlias("AsyncContextManager", "contextlib", "AbstractAsyncContextManager", (2, 1))
_arities = {
    "collections": {"Deque": ("deque", 1), "DefaultDict": ("defaultdict", 2), "OrderedDict": ("OrderedDict", 2),
                    "Counter": ("Counter", 1), "ChainMap": ("ChainMap", 2)},
    "collections.abc": {
        "Hashable": 0, "Sized": 0, "ByteString": 0, "Awaitable": 1, "Coroutine": 3, "AsyncIterable": 1,
        "AsyncIterator": 1, "Iterable": 1, "Iterator": 1, "Reversible": 1, "Container": 1, "Collection": 1,
        "MutableSet": 1, "Mapping": 2, "MutableMapping": 2, "Sequence": 1, "MutableSequence": 1, "MappingView": 1,
        "KeysView": 1, "ItemsView": 2, "ValuesView": 1, "Generator": (3, 1), "AsyncGenerator": (2, 1)}}


def __getattr__(name):
    """The aliases of classes of collections and the rest of the module are made when they are first asked for."""
    for module, names in _arities.items():
        if name in names:
            arity = names[name]
            attribute = name
            if module == "collections":
                attribute, arity = arity
            result = _made[name] = _made.get(name) or _ClassAlias(name, module, attribute, arity)
            return result
    if name in ("Pattern", "Match", "IO", "TextIO", "BinaryIO", "AnyStr") or name[:8] == "Supports":
        import _typing_extras
        return getattr(_typing_extras, name)
    if name == "get_type_hints":
        from _typing_hints import get_type_hints
        return get_type_hints
    if name in ("NamedTuple", "TypedDict", "is_typeddict"):
        import _typing_classes
        return getattr(_typing_classes, name)
    if name in ("Protocol", "runtime_checkable", "is_protocol", "get_protocol_members"):
        import _typing_protocols
        return getattr(_typing_protocols, name)
    raise AttributeError(f"module 'typing' has no attribute {name!r}")


_made = {}


class NewType(_Typing):
    """A name for a type that a checker keeps apart; at run time it returns its argument."""

    def __init__(self, name, tp):
        self.__qualname__ = name
        self.__name__ = name.split(".")[-1]
        self.__supertype__ = tp
        self.__module__ = "__main__"

    def __call__(self, x, /):
        return x

    def __repr__(self):
        return f"{self.__module__}.{self.__qualname__}"

    def __mro_entries__(self, bases):
        raise TypeError(f"Cannot subclass an instance of NewType. Perhaps you were looking for: "
                        f"`Sub = NewType('Sub', {self.__name__})`")


def cast(typ, val):
    """val, said to be of a type."""
    return val


def assert_type(val, typ, /):
    """val."""
    return val


def reveal_type(obj, /):
    """Writes the type of obj to stderr and returns obj."""
    import sys
    print(f"Runtime type is {_type(obj).__name__!r}", file=sys.stderr)
    return obj


def assert_never(arg, /):
    """Raises AssertionError: this code should not be reached."""
    shown = repr(arg)
    raise AssertionError(f"Expected code to be unreachable, but got: {shown[:100]}{'...' if len(shown) > 100 else ''}")


_overloads = {}


def _overload_dummy(*args, **kwds):
    raise NotImplementedError("You should not call an overloaded function. A series of @overload-decorated functions "
                              "outside a stub module should always be followed by an implementation that is not "
                              "@overload-ed.")


def overload(func):
    """Marks one of several signatures."""
    _overloads.setdefault((func.__module__, func.__qualname__), []).append(func)
    return _overload_dummy


def get_overloads(func):
    """The signatures marked for a function."""
    return _overloads.get((func.__module__, func.__qualname__), [])[:]


def clear_overloads():
    """Forgets all signatures."""
    _overloads.clear()


def final(f):
    """Marks what must not be overridden or subclassed."""
    try:
        f.__final__ = True
    except (AttributeError, TypeError):
        pass
    return f


def override(method, /):
    """Marks a method that overrides another."""
    try:
        method.__override__ = True
    except (AttributeError, TypeError):
        pass
    return method


def no_type_check(arg):
    """Marks what a checker should leave alone."""
    try:
        arg.__no_type_check__ = True
    except (AttributeError, TypeError):
        pass
    return arg


def dataclass_transform(**options):
    """Marks something that makes dataclasses."""
    def mark(cls_or_fn):
        cls_or_fn.__dataclass_transform__ = options
        return cls_or_fn
    return mark


def get_origin(tp):
    """The class or form that was subscribed, or None."""
    if isinstance(tp, _AnnotatedAlias):
        return Annotated
    if isinstance(tp, (_Alias, _ClassAlias)):
        return tp.__origin__
    if tp is Generic:
        return Generic
    if _type(tp).__name__ == "UnionType":
        return _type(tp)
    return tp.__origin__ if _type(tp).__name__ == "GenericAlias" else None


def get_args(tp):
    """The arguments of a subscription."""
    if isinstance(tp, _AnnotatedAlias):
        return (tp._form, *tp.__metadata__)
    if isinstance(tp, _CallableAlias):
        return (list(tp.__args__[:-1]) if tp._listed else tp.__args__[0], tp.__args__[-1])
    if isinstance(tp, _Alias) or _type(tp).__name__ in ("GenericAlias", "UnionType"):
        return tp.__args__
    return ()
