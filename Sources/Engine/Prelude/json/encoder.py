"""Writing JSON."""

__all__ = ["JSONEncoder"]

_ESCAPES = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t", "\f": "\\f", "\b": "\\b"}


def _escaped(character, ascii):
    if character in _ESCAPES:
        return _ESCAPES[character]
    code = ord(character)
    if code < 32 or (ascii and 126 < code < 0x10000):
        return f"\\u{code:04x}"
    if ascii and code >= 0x10000:
        code -= 0x10000
        return f"\\u{0xD800 | code >> 10:04x}\\u{0xDC00 | code & 0x3FF:04x}"
    return character


def encode_basestring_ascii(s):
    """A text between quotes, in ASCII."""
    if s.isascii() and s.isprintable() and '"' not in s and "\\" not in s and "\x7f" not in s:
        return f'"{s}"'
    return '"' + "".join([_escaped(c, True) for c in s]) + '"'


def encode_basestring(s):
    """A text between quotes."""
    return '"' + "".join([_escaped(c, False) for c in s]) + '"'


class JSONEncoder:
    """Makes JSON texts of values."""
    item_separator, key_separator = ", ", ": "

    def __init__(self, *, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True, sort_keys=False,
                 indent=None, separators=None, default=None):
        self.skipkeys, self.ensure_ascii, self.check_circular = skipkeys, ensure_ascii, check_circular
        self.allow_nan, self.sort_keys, self.indent = allow_nan, sort_keys, indent
        if separators is not None:
            self.item_separator, self.key_separator = separators
        elif indent is not None:
            self.item_separator = ","
        if default is not None:
            self.default = default

    def default(self, o):
        """What stands for a value that JSON does not know; TypeError."""
        raise TypeError(f"Object of type {type(o).__name__} is not JSON serializable")

    def encode(self, o):
        """The text of a value."""
        return "".join(self.iterencode(o))

    def iterencode(self, o, _one_shot=False):
        """The text of a value, in pieces."""
        pieces = []
        indent = " " * self.indent if isinstance(self.indent, int) else self.indent
        self._write(o, pieces.append, indent, "\n", [])
        return iter(pieces)

    def _float(self, number):
        if number == number and number not in (float("inf"), float("-inf")):
            return float.__repr__(number)
        if not self.allow_nan:
            raise ValueError("Out of range float values are not JSON compliant: " + repr(number))
        return "NaN" if number != number else "Infinity" if number > 0 else "-Infinity"

    def _string(self, text):
        return encode_basestring_ascii(text) if self.ensure_ascii else encode_basestring(text)

    def _plain(self, o):
        if isinstance(o, str):
            return self._string(o)
        if o is None:
            return "null"
        if o is True:
            return "true"
        if o is False:
            return "false"
        if isinstance(o, int):
            return int.__repr__(o)
        return self._float(o) if isinstance(o, float) else None

    def _write(self, o, put, indent, newline, inside):
        text = self._plain(o)
        if text is not None:
            put(text)
            return
        if self.check_circular:
            if any(other is o for other in inside):
                raise ValueError("Circular reference detected")
            inside.append(o)
        if isinstance(o, (list, tuple)):
            self._write_list(o, put, indent, newline, inside)
        elif isinstance(o, dict):
            self._write_dict(o, put, indent, newline, inside)
        else:
            self._write(self.default(o), put, indent, newline, inside)
        if self.check_circular:
            inside.pop()

    def _write_list(self, items, put, indent, newline, inside):
        if not items:
            put("[]")
            return
        deeper = newline if indent is None else newline + indent
        put("[" if indent is None else "[" + deeper)
        separator = self.item_separator if indent is None else self.item_separator + deeper
        for index, item in enumerate(items):
            if index:
                put(separator)
            self._write(item, put, indent, deeper, inside)
        put("]" if indent is None else newline + "]")

    def _key(self, key):
        if isinstance(key, str):
            return key
        if isinstance(key, float):
            return self._float(key)
        if key is True or key is False or key is None:
            return {True: "true", False: "false", None: "null"}[key]
        if isinstance(key, int):
            return int.__repr__(key)
        if self.skipkeys:
            return None
        raise TypeError(f"keys must be str, int, float, bool or None, not {type(key).__name__}")

    def _write_dict(self, mapping, put, indent, newline, inside):
        if not mapping:
            put("{}")
            return
        deeper = newline if indent is None else newline + indent
        put("{" if indent is None else "{" + deeper)
        separator = self.item_separator if indent is None else self.item_separator + deeper
        isfirst = True
        for key, value in sorted(mapping.items()) if self.sort_keys else mapping.items():
            text = self._key(key)
            if text is None:
                continue
            if not isfirst:
                put(separator)
            isfirst = False
            put(self._string(text) + self.key_separator)
            self._write(value, put, indent, deeper, inside)
        put("}" if indent is None else newline + "}")
