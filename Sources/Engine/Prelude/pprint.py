"""Values laid out over lines."""

import sys as _sys

__all__ = ["pprint", "pformat", "isreadable", "isrecursive", "saferepr", "PrettyPrinter", "pp"]


class _Key:
    # An order for keys that have none.
    def __init__(self, value):
        self.value = value

    def __lt__(self, other):
        try:
            return self.value < other.value
        except TypeError:
            return (str(type(self.value)), id(self.value)) < (str(type(other.value)), id(other.value))


class PrettyPrinter:
    """Lays values out."""

    def __init__(self, indent=1, width=80, depth=None, stream=None, *, compact=False, sort_dicts=True,
                 underscore_numbers=False):
        if indent < 0:
            raise ValueError("indent must be >= 0")
        if depth is not None and depth <= 0:
            raise ValueError("depth must be > 0")
        if not width:
            raise ValueError("width must be != 0")
        self._indent, self._width, self._depth, self._stream = int(indent), int(width), depth, stream
        self._compact, self._sort_dicts, self._underscores = compact, sort_dicts, underscore_numbers

    def pprint(self, object):
        """Prints a value."""
        (_sys.stdout if self._stream is None else self._stream).write(self.pformat(object) + "\n")

    def pformat(self, object):
        """The text of a value."""
        pieces = []
        self._layout(object, pieces.append, 0, 0, set(), 0)
        return "".join(pieces)

    def isrecursive(self, object):
        """Whether a value is part of itself."""
        return "<Recursion on" in self._repr(object, set(), 0)

    def isreadable(self, object):
        """Whether the text is Python."""
        return "<" not in self._repr(object, set(), 0)

    def format(self, object, context, maxlevels, level):
        """The text of a value in one line."""
        return self._repr(object, set(context), level), True, False

    # In one line

    def _repr(self, value, inside, level):
        kind = type(value)
        if kind is int and self._underscores:
            return f"{value:_d}"
        if kind not in (dict, list, tuple, set, frozenset) or kind.__repr__ not in (
                dict.__repr__, list.__repr__, tuple.__repr__, set.__repr__, frozenset.__repr__):
            return repr(value)
        if kind in (set, frozenset):
            return repr(value)
        if not value:
            return repr(value)
        if self._depth is not None and level >= self._depth:
            return {dict: "{...}", list: "[...]", tuple: "(...)"}[kind]
        if id(value) in inside:
            return f"<Recursion on {kind.__name__} with id={id(value)}>"
        inside = inside | {id(value)}
        if kind is dict:
            return "{" + ", ".join(f"{self._repr(key, inside, level + 1)}: {self._repr(item, inside, level + 1)}"
                                   for key, item in self._items(value)) + "}"
        text = ", ".join(self._repr(item, inside, level + 1) for item in value)
        return f"[{text}]" if kind is list else f"({text},)" if len(value) == 1 else f"({text})"

    def _items(self, mapping):
        if not self._sort_dicts:
            return list(mapping.items())
        return sorted(mapping.items(), key=lambda pair: (_Key(pair[0])))

    # Over lines

    def _layout(self, value, put, indent, allowance, inside, level):
        if id(value) in inside:
            put(f"<Recursion on {type(value).__name__} with id={id(value)}>")
            return
        text = self._repr(value, inside, level)
        room = self._width - indent - allowance
        if len(text) > room and not text.endswith(("{...}", "[...]", "(...)")):
            method = self._method(value)
            if method is not None:
                method(value, put, indent, allowance, inside | {id(value)}, level + 1)
                return
        put(text)

    def _method(self, value):
        show, kind = type(value).__repr__, type(value)
        if show is dict.__repr__:
            return self._dict
        if show is list.__repr__:
            return lambda v, *rest: self._sequence(v, "[", "]", *rest)
        if show is tuple.__repr__:
            return lambda v, *rest: self._sequence(v, "(", ",)" if len(v) == 1 else ")", *rest)
        if show in (set.__repr__, frozenset.__repr__) and len(value):
            return self._set
        if kind is str or (isinstance(value, str) and show is str.__repr__):
            return self._text
        if hasattr(kind, "__dataclass_fields__") and kind.__dataclass_params__.repr and not isinstance(value, type) \
                and getattr(getattr(show, "__code__", None), "co_filename", "").startswith("<"):
            return self._dataclass
        name = kind.__module__, kind.__name__
        if name == ("collections", "OrderedDict"):
            return self._ordered
        if name == ("collections", "defaultdict"):
            return self._default
        if name == ("collections", "Counter"):
            return self._counter
        if name == ("collections", "deque"):
            return self._deque
        if name == ("types", "SimpleNamespace"):
            return self._namespace
        return None

    def _dict(self, value, put, indent, allowance, inside, level):
        put("{" + " " * (self._indent - 1))
        self._pairs(self._items(value), put, indent, allowance + 1, inside, level)
        put("}")

    def _pairs(self, items, put, indent, allowance, inside, level):
        indent += self._indent
        for index, (key, item) in enumerate(items):
            last = index == len(items) - 1
            text = self._repr(key, inside, level)
            put(text + ": ")
            self._layout(item, put, indent + len(text) + 2, allowance if last else 1, inside, level)
            if not last:
                put(",\n" + " " * indent)

    def _sequence(self, value, start, end, put, indent, allowance, inside, level):
        put(start)
        self._list(list(value), put, indent + len(start) - 1, allowance + len(end), inside, level)
        put(end)

    def _list(self, items, put, indent, allowance, inside, level):
        indent += self._indent
        if self._indent > 1:
            put(" " * (self._indent - 1))
        separator = ",\n" + " " * indent
        width = full = self._width - indent + 1
        between = ""
        for index, item in enumerate(items):
            last = index == len(items) - 1
            if last:
                full -= allowance
                width -= allowance
            if self._compact:
                text = self._repr(item, inside, level)
                if width < len(text) + 2:
                    width = full
                    between = separator if between else between
                if width >= len(text) + 2:
                    put(between)
                    put(text)
                    width -= len(text) + 2
                    between = ", "
                    continue
            put(between)
            between = separator
            self._layout(item, put, indent, allowance if last else 1, inside, level)

    def _set(self, value, put, indent, allowance, inside, level):
        start, end = ("{", "}") if type(value) is set else (type(value).__name__ + "({", "})")
        put(start)
        items = sorted(value, key=_Key)
        self._list(items, put, indent + len(start) - 1, allowance + len(end), inside, level)
        put(end)

    def _text(self, value, put, indent, allowance, inside, level):
        chunks = []
        lines = value.splitlines(True)
        if level == 1:
            indent, allowance = indent + 1, allowance + 1
        width = limit = self._width - indent
        text = ""
        for index, line in enumerate(lines):
            text = repr(line)
            if index == len(lines) - 1:
                width -= allowance
            if len(text) <= width:
                chunks.append(text)
                continue
            parts, current = _words(line), ""
            limit = self._width - indent
            for place, part in enumerate(parts):
                candidate = current + part
                if place == len(parts) - 1 and index == len(lines) - 1:
                    limit -= allowance
                if len(repr(candidate)) > limit:
                    if current:
                        chunks.append(repr(current))
                    current = part
                else:
                    current = candidate
            if current:
                chunks.append(repr(current))
        if len(chunks) == 1:
            put(text)
            return
        put(("(" if level == 1 else "") + ("\n" + " " * indent).join(chunks) + (")" if level == 1 else ""))

    def _dataclass(self, value, put, indent, allowance, inside, level):
        name = type(value).__name__
        from dataclasses import fields
        items = [(field.name, getattr(value, field.name)) for field in fields(value) if field.repr]
        put(name + "(")
        self._named(items, put, indent + len(name) + 1, allowance, inside, level)
        put(")")

    def _namespace(self, value, put, indent, allowance, inside, level):
        put("namespace(")
        self._named(list(value.__dict__.items()), put, indent + 10, allowance, inside, level)
        put(")")

    def _named(self, items, put, indent, allowance, inside, level):
        for index, (key, item) in enumerate(items):
            last = index == len(items) - 1
            put(key + "=")
            if id(item) in inside:
                put("...")
            else:
                self._layout(item, put, indent + len(key) + 1, allowance if last else 1, inside, level)
            if not last:
                put(",\n" + " " * indent)

    def _ordered(self, value, put, indent, allowance, inside, level):
        if not value:
            put(repr(value))
            return
        name = type(value).__name__
        put(name + "(")
        self._sequence(list(value.items()), "[", "]", put, indent + len(name) + 1, allowance + 1, inside, level)
        put(")")

    def _default(self, value, put, indent, allowance, inside, level):
        head = f"{type(value).__name__}({value.default_factory!r},"
        put(head + "\n" + " " * (indent + len(type(value).__name__) + 1))
        self._dict(value, put, indent + len(type(value).__name__) + 1, allowance + 1, inside, level)
        put(")")

    def _counter(self, value, put, indent, allowance, inside, level):
        name = type(value).__name__
        put(name + "({" + " " * (self._indent - 1))
        self._pairs(value.most_common(), put, indent + len(name) + 1, allowance + 2, inside, level)
        put("})")

    def _deque(self, value, put, indent, allowance, inside, level):
        name = type(value).__name__
        put(name + "([")
        self._list(list(value), put, indent + len(name) + 1, allowance + 2, inside, level)
        put("])" if value.maxlen is None else f"],\n{' ' * (indent + len(name) + 1)}maxlen={value.maxlen})")


def _words(line):
    """Words with the spaces behind them."""
    parts, index = [], 0
    while index < len(line):
        start = index
        while index < len(line) and not line[index].isspace():
            index += 1
        while index < len(line) and line[index].isspace():
            index += 1
        parts.append(line[start:index])
    return parts


def pprint(object, stream=None, indent=1, width=80, depth=None, *, compact=False, sort_dicts=True,
           underscore_numbers=False):
    """Prints a value, laid out over lines."""
    PrettyPrinter(indent, width, depth, stream, compact=compact, sort_dicts=sort_dicts,
                  underscore_numbers=underscore_numbers).pprint(object)


def pformat(object, indent=1, width=80, depth=None, *, compact=False, sort_dicts=True, underscore_numbers=False):
    """The text of a value, laid out over lines."""
    return PrettyPrinter(indent, width, depth, compact=compact, sort_dicts=sort_dicts,
                         underscore_numbers=underscore_numbers).pformat(object)


def pp(object, *args, sort_dicts=False, **kwargs):
    """Prints a value; dicts in their own order."""
    pprint(object, *args, sort_dicts=sort_dicts, **kwargs)


def saferepr(object):
    """The text of a value in one line."""
    return PrettyPrinter()._repr(object, set(), 0)


def isreadable(object):
    """Whether the text is Python."""
    return PrettyPrinter().isreadable(object)


def isrecursive(object):
    """Whether a value is part of itself."""
    return PrettyPrinter().isrecursive(object)
