"""NamedTuple and TypedDict."""

from collections._namedtuple import namedtuple

_fixed = ("__new__", "__init__", "__slots__", "__getnewargs__", "_fields", "_field_defaults", "_field_types", "_make",
          "_replace", "_asdict", "_source")
_skipped = ("__module__", "__qualname__", "__name__", "__annotations__", "__classcell__", "__static_attributes__",
            "__firstlineno__", "__orig_bases__", "__type_params__")


def _named_tuple(typename, types, defaults, module):
    made = namedtuple(typename, list(types), defaults=defaults, module=module)
    made.__annotations__ = made.__new__.__annotations__ = dict(types)
    return made


class _NamedTupleMeta(type):
    def __new__(mcls, typename, bases, namespace):
        if not bases:
            return super().__new__(mcls, typename, bases, namespace)
        for base in bases:
            if base is not NamedTuple and base.__name__ != "Generic":
                raise TypeError("can only inherit from a NamedTuple type and Generic")
        types = namespace.get("__annotations__", {})
        with_default = []
        for name in types:
            if name in namespace:
                with_default.append(name)
            elif with_default:
                raise TypeError(f"Non-default namedtuple field {name} cannot follow default field"
                                f"{'s' if len(with_default) > 1 else ''} {', '.join(with_default)}")
        made = _named_tuple(typename, types, [namespace[name] for name in with_default], namespace["__module__"])
        made.__qualname__ = namespace.get("__qualname__", typename)
        for key, value in namespace.items():
            if key in _fixed:
                raise AttributeError(f"Cannot overwrite NamedTuple attribute {key}")
            if key not in _skipped and key not in made._fields:
                setattr(made, key, value)
        made.__orig_bases__ = (NamedTuple,)
        return made

    def __call__(cls, typename, fields=None, /, **kwargs):
        if fields is None:
            fields = kwargs.items()
        made = _named_tuple(typename, dict(fields), None, "__main__")
        made.__orig_bases__ = (NamedTuple,)
        return made


class NamedTuple(metaclass=_NamedTupleMeta):
    """A named tuple, written as a class."""
    __module__ = "typing"


class _TypedDictMeta(type):
    def __new__(mcls, name, bases, namespace, total=True):
        if not bases:
            return super().__new__(mcls, name, bases, namespace)
        for base in bases:
            if type(base) is not _TypedDictMeta and base.__name__ != "Generic":
                raise TypeError("cannot inherit from both a TypedDict type and a non-TypedDict base class")
        cls = super().__new__(mcls, name, (dict,), namespace)
        annotations, required, optional = {}, set(), set()
        for base in bases:
            annotations.update(base.__dict__.get("__annotations__", {}))
            required |= base.__dict__.get("__required_keys__", set())
            optional |= base.__dict__.get("__optional_keys__", set())
        for key, value in namespace.get("__annotations__", {}).items():
            annotations[key] = value
            form = getattr(getattr(value, "_form", None), "_name", None)
            needed = form == "Required" if form in ("Required", "NotRequired") else total
            (required if needed else optional).add(key)
            (optional if needed else required).discard(key)
        cls.__annotations__ = annotations
        cls.__required_keys__, cls.__optional_keys__ = frozenset(required), frozenset(optional)
        cls.__readonly_keys__, cls.__mutable_keys__ = frozenset(), frozenset(annotations)
        cls.__total__ = total
        cls.__orig_bases__ = bases
        return cls

    def __init__(cls, name, bases, namespace, total=True):
        pass

    def __call__(cls, /, *args, **kwargs):
        if cls is TypedDict:
            name, fields = args
            return _TypedDictMeta(name, (TypedDict,), {"__annotations__": dict(fields), "__module__": "__main__"},
                                  **kwargs)
        return dict(*args, **kwargs)

    def __instancecheck__(cls, instance):
        raise TypeError("TypedDict does not support instance and class checks")

    __subclasscheck__ = __instancecheck__


class TypedDict(metaclass=_TypedDictMeta):
    """A dict with known keys, written as a class; at run time an ordinary dict."""
    __module__ = "typing"


def is_typeddict(tp):
    """Whether a class is a typed dict."""
    return type(tp) is _TypedDictMeta and tp is not TypedDict
