"""get_type_hints: annotations with the names in strings resolved."""

from typing import ForwardRef, _Alias, _AnnotatedAlias, _CallableAlias


def get_type_hints(obj, globalns=None, localns=None, include_extras=False):
    """The annotations of a class (with its bases), a function or a module."""
    hints = {}
    if isinstance(obj, type):
        sources = [(base.__dict__["__annotations__"], _names_of(base)) for base in reversed(obj.__mro__)
                   if "__annotations__" in base.__dict__]
    else:
        function = obj
        while hasattr(function, "__wrapped__"):
            function = function.__wrapped__
        annotations = getattr(obj, "__annotations__", None)
        if annotations is None:
            raise TypeError(f"{obj!r} is not a module, class, method, or function.")
        sources = [(annotations, getattr(function, "__globals__", None) or getattr(obj, "__dict__", {}))]
    for annotations, names in sources:
        names = {**(names if globalns is None else globalns), **(localns or {})}
        for name, value in annotations.items():
            value = _resolved(type(None) if value is None else value, names)
            hints[name] = value if include_extras else _stripped(value)
    return hints


def _names_of(cls):
    import sys
    module = sys.modules.get(cls.__module__)
    return {**getattr(module, "__dict__", {}), **{cls.__name__: cls}}


def _resolved(value, names):
    if isinstance(value, ForwardRef):
        value = value.__forward_arg__
    if isinstance(value, str):
        return _Reader(value, names).read()
    args = getattr(value, "__args__", None)
    if isinstance(value, type) and type(value).__name__ != "GenericAlias" or not args:
        return value
    changed = tuple([_resolved(item, names) if isinstance(item, (str, ForwardRef)) or hasattr(item, "__args__") else item
                     for item in args])
    return value if changed == args else _with_args(value, changed)


def _with_args(value, args):
    if isinstance(value, _AnnotatedAlias):
        return _AnnotatedAlias(args[0], value.__metadata__)
    if isinstance(value, _CallableAlias):
        return value._again(args)
    if isinstance(value, _Alias):
        return value._form[args]
    if type(value).__name__ == "UnionType":
        result = args[0]
        for item in args[1:]:
            result = result | item
        return result
    return value.__origin__[args]


def _stripped(value):
    """The annotation without Annotated, Required and NotRequired."""
    if isinstance(value, _AnnotatedAlias):
        return _stripped(value._form)
    if getattr(getattr(value, "_form", None), "_name", None) in ("Required", "NotRequired", "ReadOnly"):
        return _stripped(value.__args__[0])
    args = getattr(value, "__args__", None)
    if not args or isinstance(value, type) and type(value).__name__ != "GenericAlias":
        return value
    changed = tuple([_stripped(item) for item in args])
    return value if changed == args else _with_args(value, changed)


class _Reader:
    """Evaluates the expressions that annotations are made of: names, attributes, subscripts, | and literals."""

    def __init__(self, text, names):
        self.text, self.names, self.place = text, names, 0

    def read(self):
        value = self.union()
        if self.peek():
            raise SyntaxError(f"Forward reference must be an expression -- got {self.text!r}")
        return type(None) if value is None else value

    def peek(self):
        while self.place < len(self.text) and self.text[self.place].isspace():
            self.place += 1
        return self.text[self.place:self.place + 1]

    def take(self, char):
        if self.peek() != char:
            return False
        self.place += 1
        return True

    def union(self):
        value = self.subscribed()
        while self.take("|"):
            value = value | self.subscribed()
        return value

    def subscribed(self):
        value = self.atom()
        while True:
            if self.take("."):
                value = getattr(value, self.word())
            elif self.take("["):
                items, comma = self.items("]")
                value = value[tuple(items) if comma or len(items) != 1 else items[0]]
            else:
                return value

    def items(self, end):
        items, comma = [], False
        while not self.take(end):
            items.append(self.union())
            if self.take(","):
                comma = True
            elif self.peek() != end:
                raise SyntaxError(f"Forward reference must be an expression -- got {self.text!r}")
        return items, comma

    def word(self):
        self.peek()
        start = self.place
        while self.place < len(self.text) and (self.text[self.place].isalnum() or self.text[self.place] == "_"):
            self.place += 1
        return self.text[start:self.place]

    def atom(self):
        char = self.peek()
        if char == "[":
            self.take("[")
            return self.items("]")[0]
        if char == "(":
            self.take("(")
            items, comma = self.items(")")
            return tuple(items) if comma or not items else items[0]
        if char in ("'", '"') and char:
            end = self.text.index(char, self.place + 1)
            text, self.place = self.text[self.place + 1:end], end + 1
            return text
        if self.text.startswith("...", self.place):
            self.place += 3
            return ...
        negative = self.take("-")
        word = self.word()
        if not word:
            raise SyntaxError(f"Forward reference must be an expression -- got {self.text!r}")
        if word[0].isdigit():
            return -int(word) if negative else int(word)
        return self.lookup(word)

    def lookup(self, word):
        if word in ("None", "True", "False"):
            return {"None": None, "True": True, "False": False}[word]
        if word in self.names:
            return self.names[word]
        for value in (int, float, str, bool, bytes, list, dict, set, frozenset, tuple, type, object, range, slice,
                      BaseException, Exception):
            if value.__name__ == word:
                return value
        import builtins
        if hasattr(builtins, word):
            return getattr(builtins, word)
        raise NameError(f"name {word!r} is not defined")


