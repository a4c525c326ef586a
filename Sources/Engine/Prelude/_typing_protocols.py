"""Protocols: classes that stand for a set of methods."""

from abc import ABCMeta
from typing import Generic, get_origin

_ignored = {"__abstractmethods__", "__annotations__", "__dict__", "__doc__", "__init__", "__module__", "__new__",
            "__orig_bases__", "__parameters__", "__qualname__", "__slots__", "__subclasshook__", "__weakref__",
            "__class_getitem__", "__match_args__", "__static_attributes__", "__firstlineno__", "__protocol_attrs__",
            "__init_subclass__", "__type_params__", "_is_protocol", "_is_the_protocol", "_is_runtime_protocol",
            "_abc_registered", "_abc_impl", "__non_callable_proto_members__", "__hash__", "__classcell__"}


def _members(cls):
    found = set()
    for base in cls.__mro__[:-1]:
        if base.__name__ in ("Protocol", "Generic") or not base.__dict__.get("_is_protocol"):
            continue
        found.update(base.__dict__.get("__annotations__", ()))
        found.update([name for name in base.__dict__
                      if name not in _ignored or (name == "__hash__" and base.__dict__[name] is not None)])
    return found


class _ProtocolMeta(ABCMeta):
    def __call__(cls, /, *args, **kwargs):
        if cls._is_protocol and cls is not Protocol:
            raise TypeError("Protocols cannot be instantiated")
        return super().__call__(*args, **kwargs)

    def __instancecheck__(cls, instance):
        if not cls.__dict__.get("_is_protocol") or cls is Protocol:
            return super().__instancecheck__(instance)
        if not cls.__dict__.get("_is_runtime_protocol"):
            if super().__instancecheck__(instance):
                return True
            raise TypeError("Instance and class checks can only be used with @runtime_checkable protocols")
        if super().__instancecheck__(instance):
            return True
        for name in _members(cls):
            if not hasattr(instance, name):
                return False
            if getattr(instance, name) is None and callable(getattr(cls, name, None)):
                return False
        return True

    def __subclasscheck__(cls, other):
        if not cls.__dict__.get("_is_protocol") or cls is Protocol:
            return super().__subclasscheck__(other)
        if not isinstance(other, type):
            raise TypeError("issubclass() arg 1 must be a class")
        if cls in other.__mro__:
            return True
        if not cls.__dict__.get("_is_runtime_protocol"):
            return False
        members = _members(cls)
        data = sorted([name for name in members if not callable(getattr(cls, name, None))])
        if data:
            raise TypeError("Protocols with non-method members don't support issubclass(). "
                            f"Non-method members: {str(data)[1:-1]}.")
        return all([_defines(other, name) for name in members])


def _defines(cls, name):
    for base in cls.__mro__:
        if name in base.__dict__:
            return base.__dict__[name] is not None
    return False


class Protocol(Generic, metaclass=_ProtocolMeta):
    """The base of protocols."""
    __module__ = "typing"
    _is_protocol = _is_the_protocol = True
    _is_runtime_protocol = False

    def __init_subclass__(cls, *args, **kwargs):
        super().__init_subclass__(*args, **kwargs)
        if "_is_protocol" not in cls.__dict__:
            cls._is_protocol = any([base is Protocol for base in cls.__bases__])
        if cls._is_protocol:
            for base in cls.__bases__:
                if base not in (object, Generic) and not getattr(base, "_is_protocol", False) \
                        and base.__module__ not in ("collections.abc", "contextlib"):
                    raise TypeError(f"Protocols can only inherit from other protocols, got {base!r}")


def runtime_checkable(cls):
    """Lets a protocol be used with isinstance()."""
    if not getattr(cls, "_is_protocol", False):
        raise TypeError(f"@runtime_checkable can be only applied to protocol classes, got {cls!r}")
    cls._is_runtime_protocol = True
    return cls


def is_protocol(tp, /):
    """Whether something is a protocol class."""
    return isinstance(tp, type) and getattr(tp, "_is_protocol", False) and tp is not Protocol


def get_protocol_members(tp, /):
    """The names that a protocol asks for."""
    if not is_protocol(tp):
        raise TypeError(f"{tp!r} is not a Protocol")
    return frozenset(_members(tp))
