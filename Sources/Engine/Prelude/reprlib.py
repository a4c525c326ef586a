"""Representations of bounded length."""

__all__ = ["Repr", "aRepr", "recursive_repr", "repr"]

from itertools import islice

_plain = repr


def recursive_repr(fillvalue="..."):
    """A decorator for a `__repr__` that can come back to its own object."""

    def decorating(method):
        running = set()

        def wrapper(self):
            key = id(self)
            if key in running:
                return fillvalue
            running.add(key)
            try:
                return method(self)
            finally:
                running.discard(key)

        for name in ("__module__", "__doc__", "__name__", "__qualname__"):
            setattr(wrapper, name, getattr(method, name))
        wrapper.__wrapped__ = method
        return wrapper

    return decorating


class Repr:
    """Limits for each type; a method `repr_NAME` represents the type of that name."""

    def __init__(self, *, maxlevel=6, maxtuple=6, maxlist=6, maxarray=5, maxdict=4, maxset=6, maxfrozenset=6,
                 maxdeque=6, maxstring=30, maxlong=40, maxother=30, fillvalue="...", indent=None):
        self.maxlevel = maxlevel
        self.maxtuple = maxtuple
        self.maxlist = maxlist
        self.maxarray = maxarray
        self.maxdict = maxdict
        self.maxset = maxset
        self.maxfrozenset = maxfrozenset
        self.maxdeque = maxdeque
        self.maxstring = maxstring
        self.maxlong = maxlong
        self.maxother = maxother
        self.fillvalue = fillvalue
        self.indent = indent

    def repr(self, x):
        """Represents `x` within the limits."""
        return self.repr1(x, self.maxlevel)

    def repr1(self, x, level):
        """As `repr`, with so many levels of nesting left."""
        name = "_".join(type(x).__name__.split())
        method = getattr(self, "repr_" + name, None)
        return self.repr_instance(x, level) if method is None else method(x, level)

    def _items(self, x, level, left, right, most, trail=""):
        count = len(x)
        if level <= 0 and count:
            inner = self.fillvalue
        else:
            parts = [self.repr1(each, level - 1) for each in islice(x, most)]
            if count > most:
                parts.append(self.fillvalue)
            if count == 1 and trail and self.indent is None:
                right = trail + right
            inner = self._joined(parts, level)
        return left + inner + right

    def _joined(self, parts, level):
        if self.indent is None:
            return ", ".join(parts)
        if not parts:
            return ""
        step = self.indent if isinstance(self.indent, str) else " " * self.indent
        outer = step * (self.maxlevel - level)
        lines = "".join(f"\n{outer}{step}{each}," for each in parts)
        return lines + "\n" + outer

    def repr_tuple(self, x, level):
        """(a, b, ...)"""
        return self._items(x, level, "(", ")", self.maxtuple, ",")

    def repr_list(self, x, level):
        """[a, b, ...]"""
        return self._items(x, level, "[", "]", self.maxlist)

    def repr_array(self, x, level):
        """array('i', [a, b, ...])"""
        if not x:
            return f"array('{x.typecode}')"
        return self._items(x, level, f"array('{x.typecode}', [", "])", self.maxarray)

    def repr_set(self, x, level):
        """{a, b, ...}"""
        if not x:
            return "set()"
        return self._items(_sorted_if_possible(x), level, "{", "}", self.maxset)

    def repr_frozenset(self, x, level):
        """frozenset({a, b, ...})"""
        if not x:
            return "frozenset()"
        return self._items(_sorted_if_possible(x), level, "frozenset({", "})", self.maxfrozenset)

    def repr_deque(self, x, level):
        """deque([a, b, ...])"""
        return self._items(x, level, "deque([", "])", self.maxdeque)

    def repr_dict(self, x, level):
        """{a: b, ...}"""
        if not x:
            return "{}"
        if level <= 0:
            return "{" + self.fillvalue + "}"
        parts = [f"{self.repr1(key, level - 1)}: {self.repr1(x[key], level - 1)}"
                 for key in islice(_sorted_if_possible(x), self.maxdict)]
        if len(x) > self.maxdict:
            parts.append(self.fillvalue)
        return "{" + self._joined(parts, level) + "}"

    def repr_str(self, x, level):
        """A text with its middle left out."""
        text = _plain(x[:self.maxstring])
        if len(text) <= self.maxstring:
            return text
        head, tail = self._halves(self.maxstring)
        text = _plain(x[:head] + x[len(x) - tail:])
        return text[:head] + self.fillvalue + text[len(text) - tail:]

    def repr_int(self, x, level):
        """A number with its middle left out."""
        return self._cut(_plain(x), self.maxlong)

    def repr_instance(self, x, level):
        """Anything else, even if its own representation fails."""
        try:
            text = _plain(x)
        except Exception:
            return f"<{type(x).__name__} instance at {id(x):#x}>"
        return self._cut(text, self.maxother)

    def _cut(self, text, most):
        if len(text) <= most:
            return text
        head, tail = self._halves(most)
        return text[:head] + self.fillvalue + text[len(text) - tail:]

    def _halves(self, most):
        head = max(0, (most - 3) // 2)
        return head, max(0, most - 3 - head)


def _sorted_if_possible(x):
    try:
        return sorted(x)
    except Exception:
        return list(x)


aRepr = Repr()
repr = aRepr.repr
