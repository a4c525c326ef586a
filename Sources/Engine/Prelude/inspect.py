"""Looking at functions, classes and coroutines."""

import sys
import types

from _inspect_signature import BoundArguments, Parameter, Signature, signature

__all__ = ["BoundArguments", "Parameter", "Signature", "signature", "iscoroutinefunction", "iscoroutine",
           "isawaitable", "isasyncgenfunction", "isasyncgen", "isgeneratorfunction", "isgenerator", "isfunction",
           "ismethod", "isclass", "ismodule", "isbuiltin", "isroutine", "isabstract", "getmembers", "getdoc",
           "cleandoc", "getsource", "getsourcelines", "getsourcefile", "getfile", "getmodule", "currentframe", "stack",
           "getmro", "unwrap", "markcoroutinefunction", "get_annotations", "getattr_static", "getcoroutinestate",
           "getgeneratorstate", "getasyncgenstate", "getfullargspec", "getcallargs"]

CO_OPTIMIZED, CO_NEWLOCALS, CO_VARARGS, CO_VARKEYWORDS, CO_NESTED = 1, 2, 4, 8, 16
CO_GENERATOR, CO_COROUTINE, CO_ITERABLE_COROUTINE, CO_ASYNC_GENERATOR = 32, 128, 256, 512
_empty = Signature.empty
CORO_CREATED, CORO_RUNNING, CORO_SUSPENDED, CORO_CLOSED = "CORO_CREATED", "CORO_RUNNING", "CORO_SUSPENDED", "CORO_CLOSED"
GEN_CREATED, GEN_RUNNING, GEN_SUSPENDED, GEN_CLOSED = "GEN_CREATED", "GEN_RUNNING", "GEN_SUSPENDED", "GEN_CLOSED"
AGEN_CREATED, AGEN_RUNNING, AGEN_SUSPENDED, AGEN_CLOSED = (
    "AGEN_CREATED", "AGEN_RUNNING", "AGEN_SUSPENDED", "AGEN_CLOSED")
_marked = set()


# Kinds of objects

def ismodule(object):
    """Whether it is a module."""
    return isinstance(object, types.ModuleType)


def isclass(object):
    """Whether it is a class."""
    return isinstance(object, type)


def ismethod(object):
    """Whether it is a method bound to an instance."""
    return isinstance(object, types.MethodType)


def isfunction(object):
    """Whether it is a function written in Python."""
    return isinstance(object, types.FunctionType)


def isbuiltin(object):
    """Whether it is a function of the machine."""
    return isinstance(object, types.BuiltinFunctionType)


def isroutine(object):
    """Whether it is a function or method of any sort."""
    return isbuiltin(object) or isfunction(object) or ismethod(object) or ismethoddescriptor(object)


def ismethoddescriptor(object):
    """Whether it has __get__ but no __set__."""
    if isclass(object) or ismethod(object) or isfunction(object):
        return False
    return hasattr(type(object), "__get__") and not hasattr(type(object), "__set__")


def isdatadescriptor(object):
    """Whether it has __set__ or __delete__."""
    if isclass(object) or ismethod(object) or isfunction(object):
        return False
    return hasattr(type(object), "__set__") or hasattr(type(object), "__delete__")


def isgetsetdescriptor(object):
    return False


ismemberdescriptor = ismethodwrapper = isgetsetdescriptor


def isabstract(object):
    """Whether it is a class that cannot have instances yet."""
    return isinstance(object, type) and bool(getattr(object, "__abstractmethods__", None))


def istraceback(object):
    return isinstance(object, types.TracebackType)


def isframe(object):
    return type(object).__name__ == "frame"


def iscode(object):
    return isinstance(object, types.CodeType)


def _flag(object, flag):
    import functools
    while ismethod(object):
        object = object.__func__
    while isinstance(object, functools.partial):
        object = object.func
    while ismethod(object):
        object = object.__func__
    return isfunction(object) and bool(object.__code__.co_flags & flag)


def isgeneratorfunction(obj):
    """Whether calls give a generator."""
    return _flag(obj, CO_GENERATOR)


def markcoroutinefunction(func):
    """Marks a function whose calls give a coroutine."""
    target = func.__func__ if ismethod(func) else func
    target._is_coroutine_mark = _marked
    return func


def iscoroutinefunction(obj):
    """Whether calls give a coroutine."""
    target = obj.__func__ if ismethod(obj) else obj
    if isfunction(target) and getattr(target, "_is_coroutine_mark", None) is _marked:
        return True
    return _flag(obj, CO_COROUTINE)


def isasyncgenfunction(obj):
    """Whether calls give an asynchronous generator."""
    return _flag(obj, CO_ASYNC_GENERATOR)


def isgenerator(object):
    """Whether it is a generator."""
    return isinstance(object, types.GeneratorType)


def iscoroutine(object):
    """Whether it is a coroutine."""
    return isinstance(object, types.CoroutineType)


def isasyncgen(object):
    """Whether it is an asynchronous generator."""
    return isinstance(object, types.AsyncGeneratorType)


def isawaitable(object):
    """Whether it can be awaited."""
    if isinstance(object, types.CoroutineType) or hasattr(type(object), "__await__"):
        return True
    return isinstance(object, types.GeneratorType) and bool(object.gi_code.co_flags & CO_ITERABLE_COROUTINE)


def _state(prefix, running, frame, suspended):
    if running:
        return prefix + "_RUNNING"
    if frame is None:
        return prefix + "_CLOSED"
    return prefix + ("_SUSPENDED" if suspended else "_CREATED")


def getcoroutinestate(coroutine):
    """CORO_CREATED, CORO_RUNNING, CORO_SUSPENDED or CORO_CLOSED."""
    return _state("CORO", coroutine.cr_running, coroutine.cr_frame, coroutine.cr_suspended)


def getgeneratorstate(generator):
    """GEN_CREATED, GEN_RUNNING, GEN_SUSPENDED or GEN_CLOSED."""
    return _state("GEN", generator.gi_running, generator.gi_frame, generator.gi_suspended)


def getasyncgenstate(agen):
    """AGEN_CREATED, AGEN_RUNNING, AGEN_SUSPENDED or AGEN_CLOSED."""
    return _state("AGEN", agen.ag_running, agen.ag_frame, agen.ag_suspended)


def getcoroutinelocals(coroutine):
    """The local variables of a coroutine."""
    return dict(coroutine.cr_frame.f_locals) if coroutine.cr_frame else {}


# Members

def getmembers(object, predicate=None):
    """Names and values of the attributes, by name."""
    result = []
    for name in sorted(set(dir(object))):
        try:
            value = getattr(object, name)
        except AttributeError:
            continue
        if predicate is None or predicate(value):
            result.append((name, value))
    return result


getmembers_static = getmembers


def getmro(cls):
    """The order in which bases are searched."""
    return cls.__mro__


def getattr_static(obj, attr, default=_empty):
    """An attribute as it is stored."""
    if not isclass(obj) and attr in getattr(obj, "__dict__", ()):
        return obj.__dict__[attr]
    for kind in (obj if isclass(obj) else type(obj)).__mro__:
        if attr in kind.__dict__:
            return kind.__dict__[attr]
    if default is _empty:
        raise AttributeError(attr)
    return default


def unwrap(func, *, stop=None):
    """The function below its decorators."""
    while hasattr(func, "__wrapped__") and not (stop and stop(func)):
        func = func.__wrapped__
    return func


def get_annotations(obj, *, globals=None, locals=None, eval_str=False):
    """The annotations of a function, class or module."""
    if isclass(obj):
        found = obj.__dict__.get("__annotations__", {})
    else:
        found = getattr(obj, "__annotations__", None) or {}
    if not eval_str:
        return dict(found)
    names = globals or getattr(obj, "__globals__", None) or vars(sys.modules.get(obj.__module__))
    return {key: eval(value, names, locals) if isinstance(value, str) else value for key, value in found.items()}


# Documentation and source

def cleandoc(doc):
    """A documentation string without its indentation."""
    lines = doc.expandtabs().split("\n")
    margins = [len(line) - len(line.lstrip(" ")) for line in lines[1:] if line.lstrip(" ")]
    margin = min(margins, default=0)
    lines = [lines[0].lstrip(" "), *[line[margin:] for line in lines[1:]]]
    while lines and not lines[-1]:
        lines.pop()
    while lines and not lines[0]:
        lines.pop(0)
    return "\n".join(lines)


def getdoc(object):
    """The documentation string, also an inherited one."""
    doc = getattr(object, "__doc__", None)
    if doc is None and isclass(object):
        for base in object.__mro__[1:-1]:
            doc = base.__doc__ if doc is None else doc
    return cleandoc(doc) if isinstance(doc, str) else None


def getcomments(object):
    """The comments in front are not kept."""
    return None


def _code(object):
    if isclass(object):
        for value in object.__dict__.values():
            if isfunction(value) or isinstance(value, (staticmethod, classmethod, property)):
                return _code(getattr(value, "fget", None) or getattr(value, "__func__", value))
    object = unwrap(object.__func__ if ismethod(object) else object)
    for name in ("__code__", "gi_code", "cr_code", "ag_code", "f_code"):
        if hasattr(object, name):
            return getattr(object, name)
    if iscode(object):
        return object
    raise TypeError("module, class, method, function, traceback, frame, or code object was expected, got "
                    f"{type(object).__name__}")


def getfile(object):
    """The file that something is from."""
    if ismodule(object):
        if getattr(object, "__file__", None):
            return object.__file__
        raise TypeError(f"{object!r} is a built-in module")
    if isclass(object):
        module = sys.modules.get(object.__module__)
        if getattr(module, "__file__", None):
            return module.__file__
        raise TypeError(f"{object!r} is a built-in class")
    return _code(object).co_filename


getsourcefile = getfile


def getmodule(object, _filename=None):
    """The module that something is from."""
    return object if ismodule(object) else sys.modules.get(getattr(object, "__module__", None))


def getsourcelines(object):
    """The lines of source, and the number of the first one."""
    from _frames import source
    text = source(getfile(object))
    if text is None:
        raise OSError("could not get source code")
    lines = text.splitlines(keepends=True)
    if ismodule(object):
        return lines, 0
    start = _class_line(object, lines) if isclass(object) else _code(object).co_firstlineno - 1
    return _block(lines, start), start + 1


def _class_line(kind, lines):
    for index, line in enumerate(lines):
        words = line.replace("(", " ").replace(":", " ").split()
        if words[:2] == ["class", kind.__name__]:
            while index > 0 and lines[index - 1].lstrip().startswith("@"):
                index -= 1
            return index
    raise OSError("could not find class definition")


def _block(lines, start):
    def margin(line):
        return len(line) - len(line.lstrip())
    first = margin(lines[start])
    end, begun = start, False
    while end < len(lines):
        text = lines[end].strip()
        if begun and text and not text.startswith("#") and margin(lines[end]) <= first and text[0] not in ")]}":
            break
        if text.startswith(("def ", "async def ", "class ")) or "lambda" in text:
            begun = True
        end += 1
    while end > start and (not lines[end - 1].strip() or (lines[end - 1].lstrip().startswith("#")
                                                          and margin(lines[end - 1]) <= first)):
        end -= 1
    return lines[start:end]


def getsource(object):
    """The text of the source."""
    return "".join(getsourcelines(object)[0])


# Frames

def currentframe():
    """The frame of the caller."""
    return sys._getframe(1)


class FrameInfo(tuple):
    """A frame with its file, line, function and source."""
    frame, filename = property(lambda s: s[0]), property(lambda s: s[1])
    lineno, function = property(lambda s: s[2]), property(lambda s: s[3])
    code_context, index = property(lambda s: s[4]), property(lambda s: s[5])

    def __repr__(self):
        names = ("frame", "filename", "lineno", "function", "code_context", "index")
        return f"FrameInfo({', '.join(f'{name}={value!r}' for name, value in zip(names, self))})"


def stack(context=1):
    """The frames of the callers, innermost first."""
    return getouterframes(sys._getframe(1), context)


def getframeinfo(frame, context=1):
    """What is known of a frame."""
    return FrameInfo(_info(frame, context)[:6])


def _info(frame, context):
    from _frames import source_line
    line = source_line(frame.f_code.co_filename, frame.f_lineno)
    return (frame, frame.f_code.co_filename, frame.f_lineno, frame.f_code.co_name,
            [line + "\n"] if line is not None and context else None, 0 if line is not None and context else None)


def getouterframes(frame, context=1):
    """A frame and those of its callers."""
    result = []
    while frame is not None:
        result.append(FrameInfo(_info(frame, context)))
        frame = frame.f_back
    return result


def trace(context=1):
    """The frames of the exception that is being handled."""
    result, tb = [], sys.exc_info()[2]
    while tb is not None:
        result.append(FrameInfo(_info(tb.tb_frame, context)))
        tb = tb.tb_next
    return result


# Arguments

def getfullargspec(func):
    """Names, defaults and annotations of parameters."""
    from collections import namedtuple
    names, varargs, varkw, keyword, defaults, keyword_defaults = [], None, None, [], [], {}
    for parameter in signature(func, follow_wrapped=False).parameters.values():
        if parameter.kind in (0, 1):
            names.append(parameter.name)
            if parameter.default is not _empty:
                defaults.append(parameter.default)
        elif parameter.kind == 2:
            varargs = parameter.name
        elif parameter.kind == 3:
            keyword.append(parameter.name)
            if parameter.default is not _empty:
                keyword_defaults[parameter.name] = parameter.default
        else:
            varkw = parameter.name
    found = getattr(func, "__annotations__", {})
    make = namedtuple("FullArgSpec", "args varargs varkw defaults kwonlyargs kwonlydefaults annotations")
    return make(names, varargs, varkw, tuple(defaults) or None, keyword, keyword_defaults or None,
                {name: found[name] for name in ("return", *found) if name in found})


def getcallargs(func, /, *positional, **named):
    """The parameters' values in a call."""
    bound = signature(func).bind(*positional, **named)
    bound.apply_defaults()
    return dict(bound.arguments)


def getclosurevars(func):
    """Out of scope."""
    raise NotImplementedError("inspect.getclosurevars is not simulated")
