"""Signatures of functions, for inspect."""

import types
from enum import IntEnum


class _empty:
    """What stands where nothing was given."""


_empty.__module__ = "inspect"


class _Kind(IntEnum):
    POSITIONAL_ONLY = 0, "positional-only"
    POSITIONAL_OR_KEYWORD = 1, "positional or keyword"
    VAR_POSITIONAL = 2, "variadic positional"
    KEYWORD_ONLY = 3, "keyword-only"
    VAR_KEYWORD = 4, "variadic keyword"

    def __new__(cls, value, description):
        self = int.__new__(cls, value)
        self._value_ = value
        self.description = description
        return self

    def __str__(self):
        return self.name


def _annotation_text(annotation):
    if isinstance(annotation, type) and not isinstance(annotation, types.GenericAlias):
        if annotation.__module__ in ("builtins", "__main__") and annotation.__module__ == "builtins":
            return annotation.__qualname__
        return f"{annotation.__module__}.{annotation.__qualname__}"
    text = repr(annotation)
    return text.removeprefix("typing.") if text.startswith("typing.") else text


class Parameter:
    """A parameter of a function."""
    POSITIONAL_ONLY, POSITIONAL_OR_KEYWORD = _Kind.POSITIONAL_ONLY, _Kind.POSITIONAL_OR_KEYWORD
    VAR_POSITIONAL, KEYWORD_ONLY, VAR_KEYWORD = _Kind.VAR_POSITIONAL, _Kind.KEYWORD_ONLY, _Kind.VAR_KEYWORD
    empty = _empty

    def __init__(self, name, kind, *, default=_empty, annotation=_empty):
        if not isinstance(name, str):
            raise TypeError(f"name must be a str, not a {type(name).__name__}")
        if not name.isidentifier() and not name.startswith("."):
            raise ValueError(f"{name!r} is not a valid parameter name")
        self.kind = _Kind(kind)
        if default is not _empty and self.kind in (_Kind.VAR_POSITIONAL, _Kind.VAR_KEYWORD):
            raise ValueError(f"{self.kind.description} parameters cannot have default values")
        self.name, self.default, self.annotation = name, default, annotation

    def replace(self, *, name=None, kind=None, annotation=True, default=True):
        """The same parameter with other parts."""
        return type(self)(self.name if name is None else name, self.kind if kind is None else kind,
                          default=self.default if default is True else default,
                          annotation=self.annotation if annotation is True else annotation)

    __replace__ = replace

    def __str__(self):
        text = {_Kind.VAR_POSITIONAL: "*", _Kind.VAR_KEYWORD: "**"}.get(self.kind, "") + self.name
        if self.annotation is not _empty:
            text += f": {_annotation_text(self.annotation)}"
        if self.default is not _empty:
            text += f" = {self.default!r}" if self.annotation is not _empty else f"={self.default!r}"
        return text

    def __repr__(self):
        return f'<Parameter "{self}">'

    def __eq__(self, other):
        if not isinstance(other, Parameter):
            return NotImplemented
        return ((self.name, self.kind, self.default, self.annotation)
                == (other.name, other.kind, other.default, other.annotation))

    def __hash__(self):
        return hash((self.name, self.kind))


class BoundArguments:
    """Parameters with the arguments of a call."""

    def __init__(self, signature, arguments):
        self.signature, self.arguments = signature, arguments

    @property
    def args(self):
        """Those that are passed by position."""
        values = []
        for name, parameter in self.signature.parameters.items():
            if parameter.kind >= _Kind.KEYWORD_ONLY or name not in self.arguments:
                break
            if parameter.kind == _Kind.VAR_POSITIONAL:
                values.extend(self.arguments[name])
            else:
                values.append(self.arguments[name])
        return tuple(values)

    @property
    def kwargs(self):
        """Those that are passed by name."""
        values, named = {}, False
        for name, parameter in self.signature.parameters.items():
            named = named or parameter.kind >= _Kind.KEYWORD_ONLY or name not in self.arguments
            if named and name in self.arguments:
                if parameter.kind == _Kind.VAR_KEYWORD:
                    values.update(self.arguments[name])
                elif parameter.kind != _Kind.VAR_POSITIONAL:
                    values[name] = self.arguments[name]
        return values

    def apply_defaults(self):
        """Fills in what was left out."""
        complete = {}
        for name, parameter in self.signature.parameters.items():
            if name in self.arguments:
                complete[name] = self.arguments[name]
            elif parameter.default is not _empty:
                complete[name] = parameter.default
            elif parameter.kind in (_Kind.VAR_POSITIONAL, _Kind.VAR_KEYWORD):
                complete[name] = () if parameter.kind == _Kind.VAR_POSITIONAL else {}
        self.arguments = complete

    def __eq__(self, other):
        if not isinstance(other, BoundArguments):
            return NotImplemented
        return self.signature == other.signature and self.arguments == other.arguments

    def __repr__(self):
        return f"<BoundArguments ({', '.join(f'{name}={value!r}' for name, value in self.arguments.items())})>"


class Signature:
    """The parameters of a function and what it gives."""
    empty = _empty

    def __init__(self, parameters=None, *, return_annotation=_empty, __validate_parameters__=True):
        self.parameters = types.MappingProxyType({parameter.name: parameter for parameter in parameters or ()})
        self.return_annotation = return_annotation

    @classmethod
    def from_callable(cls, obj, *, follow_wrapped=True, globals=None, locals=None, eval_str=False):
        """The signature of a function."""
        return signature(obj, follow_wrapped=follow_wrapped)

    def replace(self, *, parameters=None, return_annotation=True):
        """The same signature with other parts."""
        return type(self)(self.parameters.values() if parameters is None else parameters,
                          return_annotation=self.return_annotation if return_annotation is True else return_annotation)

    __replace__ = replace

    def _bind(self, args, kwargs, partial=False):
        arguments, positional, kwargs = {}, list(args), dict(kwargs)
        for name, parameter in self.parameters.items():
            kind = parameter.kind
            if kind == _Kind.VAR_POSITIONAL:
                if positional:
                    arguments[name] = tuple(positional)
                positional = []
            elif kind == _Kind.VAR_KEYWORD:
                if kwargs:
                    arguments[name] = kwargs
                kwargs = {}
            elif positional and kind != _Kind.KEYWORD_ONLY:
                if name in kwargs and kind != _Kind.POSITIONAL_ONLY:
                    raise TypeError(f"multiple values for argument {name!r}")
                arguments[name] = positional.pop(0)
            elif name in kwargs and kind != _Kind.POSITIONAL_ONLY:
                arguments[name] = kwargs.pop(name)
            elif parameter.default is _empty and not partial:
                if positional:
                    raise TypeError("too many positional arguments")
                variadic = any(other.kind == _Kind.VAR_POSITIONAL for other in self.parameters.values())
                sort = " keyword-only" if kind == _Kind.KEYWORD_ONLY and not variadic else ""
                raise TypeError(f"missing a required{sort} argument: {name!r}")
        if positional:
            raise TypeError("too many positional arguments")
        if kwargs:
            raise TypeError(f"got an unexpected keyword argument {next(iter(kwargs))!r}")
        return BoundArguments(self, arguments)

    def bind(self, /, *args, **kwargs):
        """Which parameters get which arguments; TypeError if the call is wrong."""
        return self._bind(args, kwargs)

    def bind_partial(self, /, *args, **kwargs):
        """As bind, where arguments may be missing."""
        return self._bind(args, kwargs, partial=True)

    def __str__(self):
        texts, positional_only, starred = [], False, False
        for parameter in self.parameters.values():
            if parameter.kind == _Kind.POSITIONAL_ONLY:
                positional_only = True
            elif positional_only:
                texts.append("/")
                positional_only = False
            if parameter.kind == _Kind.VAR_POSITIONAL:
                starred = True
            elif parameter.kind == _Kind.KEYWORD_ONLY and not starred:
                texts.append("*")
                starred = True
            texts.append(str(parameter))
        if positional_only:
            texts.append("/")
        result = f"({', '.join(texts)})"
        if self.return_annotation is not _empty:
            result += f" -> {_annotation_text(self.return_annotation)}"
        return result

    format = lambda self, *, max_width=None: str(self)

    def __repr__(self):
        return f"<Signature {self}>"

    def __eq__(self, other):
        if not isinstance(other, Signature):
            return NotImplemented
        return (list(self.parameters.values()) == list(other.parameters.values())
                and self.return_annotation == other.return_annotation)

    def __hash__(self):
        return hash(tuple(self.parameters))


def _of_function(function):
    code, annotations = function.__code__, function.__annotations__
    names, count = code.co_varnames, code.co_argcount
    defaults, keyword_defaults = function.__defaults__ or (), function.__kwdefaults__ or {}
    parameters = []

    def add(name, kind, default=_empty):
        parameters.append(Parameter(name, kind, default=default, annotation=annotations.get(name, _empty)))

    for index, name in enumerate(names[:count]):
        place = index - (count - len(defaults))
        kind = _Kind.POSITIONAL_ONLY if index < code.co_posonlyargcount else _Kind.POSITIONAL_OR_KEYWORD
        add(name, kind, defaults[place] if place >= 0 else _empty)
    index = count + code.co_kwonlyargcount
    if code.co_flags & 4:
        add(names[index], _Kind.VAR_POSITIONAL)
        index += 1
    for name in names[count:count + code.co_kwonlyargcount]:
        add(name, _Kind.KEYWORD_ONLY, keyword_defaults.get(name, _empty))
    if code.co_flags & 8:
        add(names[index], _Kind.VAR_KEYWORD)
    return Signature(parameters, return_annotation=annotations.get("return", _empty))


def _without_first(found):
    parameters = list(found.parameters.values())
    if parameters and parameters[0].kind != _Kind.VAR_POSITIONAL:
        parameters = parameters[1:]
    return found.replace(parameters=parameters)


def _of_partial(obj):
    found = signature(obj.func)
    bound = found.bind_partial(*obj.args, **obj.keywords)
    parameters, named = [], False
    for name, parameter in found.parameters.items():
        if name in obj.keywords:
            named = True
            parameters.append(parameter.replace(kind=_Kind.KEYWORD_ONLY, default=obj.keywords[name]))
        elif name not in bound.arguments or parameter.kind in (_Kind.VAR_POSITIONAL, _Kind.VAR_KEYWORD):
            if named and parameter.kind == _Kind.POSITIONAL_OR_KEYWORD:
                parameter = parameter.replace(kind=_Kind.KEYWORD_ONLY)
            if not (named and parameter.kind == _Kind.VAR_POSITIONAL):
                parameters.append(parameter)
    return found.replace(parameters=parameters)


def _of_class(kind):
    call = type(kind).__call__ if type(kind) is not type else None
    if isinstance(call, types.FunctionType):
        return _without_first(signature(call))
    for name in ("__new__", "__init__"):
        for base in kind.__mro__[:-1]:
            method = base.__dict__.get(name)
            method = getattr(method, "__func__", method)
            if isinstance(method, types.FunctionType):
                return _without_first(signature(method))
    if all(base.__module__ != "builtins" for base in kind.__mro__[:-1]):
        return Signature()
    raise ValueError(f"no signature found for builtin type {kind!r}")


def signature(obj, *, follow_wrapped=True, globals=None, locals=None, eval_str=False):
    """The signature of something that can be called."""
    import functools
    if not callable(obj):
        raise TypeError(f"{obj!r} is not a callable object")
    if isinstance(obj, types.MethodType):
        return _without_first(signature(obj.__func__, follow_wrapped=follow_wrapped))
    if follow_wrapped:
        while hasattr(obj, "__wrapped__") and not hasattr(obj, "__signature__"):
            obj = obj.__wrapped__
        if isinstance(obj, types.MethodType):
            return signature(obj)
    given = getattr(obj, "__signature__", None)
    if given is not None and not isinstance(obj, type):
        return given
    if isinstance(obj, types.FunctionType):
        return _of_function(obj)
    if isinstance(obj, functools.partial):
        return _of_partial(obj)
    if isinstance(obj, type):
        return given if given is not None else _of_class(obj)
    if isinstance(obj, types.BuiltinFunctionType):
        raise ValueError(f"no signature found for builtin {obj!r}")
    return _without_first(signature(type(obj).__call__))


for _item in (Parameter, Signature, BoundArguments):
    _item.__module__ = "inspect"
