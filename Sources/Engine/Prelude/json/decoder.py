"""Reading JSON."""

__all__ = ["JSONDecoder", "JSONDecodeError"]

_CONSTANTS = {"NaN": float("nan"), "Infinity": float("inf"), "-Infinity": float("-inf")}
_ESCAPES = {'"': '"', "\\": "\\", "/": "/", "b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t"}
_SPACES = " \t\n\r"
_DIGITS = "0123456789"


class JSONDecodeError(ValueError):
    """A text that is no JSON."""

    def __init__(self, msg, doc, pos):
        self.msg, self.doc, self.pos = msg, doc, pos
        self.lineno = doc.count("\n", 0, pos) + 1
        self.colno = pos - doc.rfind("\n", 0, pos)
        super().__init__(f"{msg}: line {self.lineno} column {self.colno} (char {pos})")

    def __reduce__(self):
        return type(self), (self.msg, self.doc, self.pos)


JSONDecodeError.__module__ = "json.decoder"


class JSONDecoder:
    """Makes values of JSON texts."""

    def __init__(self, *, object_hook=None, parse_float=None, parse_int=None, parse_constant=None, strict=True,
                 object_pairs_hook=None):
        self.object_hook, self.object_pairs_hook, self.strict = object_hook, object_pairs_hook, strict
        self.parse_float, self.parse_int = parse_float or float, parse_int or int
        self.parse_constant = parse_constant or _CONSTANTS.__getitem__

    def decode(self, s):
        """The value of a text."""
        value, end = self.raw_decode(s, _skip(s, 0))
        end = _skip(s, end)
        if end != len(s):
            raise JSONDecodeError("Extra data", s, end)
        return value

    def raw_decode(self, s, idx=0):
        """The value at a place, and where it ends."""
        if idx < 0:
            raise ValueError("idx cannot be negative")
        try:
            return self._value(s, idx)
        except StopIteration as stop:
            raise JSONDecodeError("Expecting value", s, stop.value) from None

    def _value(self, s, i):
        c = s[i:i + 1]
        if c == '"':
            return self._string(s, i + 1)
        if c == "{":
            return self._object(s, i + 1)
        if c == "[":
            return self._array(s, i + 1)
        for word, value in (("null", None), ("true", True), ("false", False)):
            if s.startswith(word, i):
                return value, i + len(word)
        if c and c in "-0123456789":
            number = self._number(s, i)
            if number is not None:
                return number
        for word in _CONSTANTS:
            if s.startswith(word, i):
                return self.parse_constant(word), i + len(word)
        raise StopIteration(i)

    def _number(self, s, i):
        j = i + (s[i] == "-")
        start = j
        while s[j:j + 1] in _DIGITS and j < len(s):
            j += 1
        if j == start:
            return None
        if s[start] == "0":
            j = start + 1
        whole = j
        if s[j:j + 1] == "." and s[j + 1:j + 2] and s[j + 1] in _DIGITS:
            j += 2
            while j < len(s) and s[j] in _DIGITS:
                j += 1
        if s[j:j + 1] in ("e", "E"):
            k = j + 1 + (s[j + 1:j + 2] in ("+", "-"))
            if s[k:k + 1] and s[k] in _DIGITS:
                while k < len(s) and s[k] in _DIGITS:
                    k += 1
                j = k
        text = s[i:j]
        return (self.parse_int(text) if j == whole else self.parse_float(text)), j

    def _string(self, s, i):
        begin, parts = i - 1, []
        while True:
            quote, slash = s.find('"', i), -1
            if quote < 0:
                raise JSONDecodeError("Unterminated string starting at", s, begin)
            slash = s.find("\\", i, quote)
            end = slash if slash >= 0 else quote
            text = s[i:end]
            if self.strict and not text.isprintable():
                for place, character in enumerate(text):
                    if character < " ":
                        raise JSONDecodeError("Invalid control character at", s, i + place)
            parts.append(text)
            if slash < 0:
                return "".join(parts), quote + 1
            letter = s[slash + 1:slash + 2]
            if letter == "u":
                character, i = _unicode(s, slash + 2)
                parts.append(character)
            elif letter in _ESCAPES and letter:
                parts.append(_ESCAPES[letter])
                i = slash + 2
            elif not letter:
                raise JSONDecodeError("Unterminated string starting at", s, begin)
            else:
                raise JSONDecodeError("Invalid \\escape", s, slash)

    def _array(self, s, i):
        values = []
        i = _skip(s, i)
        if s[i:i + 1] == "]":
            return values, i + 1
        while True:
            value, i = self._value(s, i)
            values.append(value)
            i = _skip(s, i)
            c = s[i:i + 1]
            if c == "]":
                return values, i + 1
            if c != ",":
                raise JSONDecodeError("Expecting ',' delimiter", s, i)
            comma = i
            i = _skip(s, i + 1)
            if s[i:i + 1] == "]":
                raise JSONDecodeError("Illegal trailing comma before end of array", s, comma)

    def _object(self, s, i):
        pairs = []
        i = _skip(s, i)
        if s[i:i + 1] == "}":
            return self._made(pairs), i + 1
        if s[i:i + 1] != '"':
            raise JSONDecodeError("Expecting property name enclosed in double quotes", s, i)
        while True:
            key, i = self._string(s, i + 1)
            i = _skip(s, i)
            if s[i:i + 1] != ":":
                raise JSONDecodeError("Expecting ':' delimiter", s, i)
            try:
                value, i = self._value(s, _skip(s, i + 1))
            except StopIteration as stop:
                raise JSONDecodeError("Expecting value", s, stop.value) from None
            pairs.append((key, value))
            i = _skip(s, i)
            c = s[i:i + 1]
            if c == "}":
                return self._made(pairs), i + 1
            if c != ",":
                raise JSONDecodeError("Expecting ',' delimiter", s, i)
            comma = i
            i = _skip(s, i + 1)
            if s[i:i + 1] != '"':
                if s[i:i + 1] == "}":
                    raise JSONDecodeError("Illegal trailing comma before end of object", s, comma)
                raise JSONDecodeError("Expecting property name enclosed in double quotes", s, i)

    def _made(self, pairs):
        if self.object_pairs_hook is not None:
            return self.object_pairs_hook(pairs)
        made = dict(pairs)
        return made if self.object_hook is None else self.object_hook(made)


def _skip(s, i):
    while i < len(s) and s[i] in _SPACES:
        i += 1
    return i


def _hex(s, i):
    digits = s[i:i + 4]
    if len(digits) != 4 or any(d not in "0123456789abcdefABCDEF" for d in digits):
        raise JSONDecodeError("Invalid \\uXXXX escape", s, i - 1)
    return int(digits, 16)


def _unicode(s, i):
    code = _hex(s, i)
    if 0xD800 <= code < 0xDC00 and s[i + 4:i + 6] == "\\u":
        second = _hex(s, i + 6)
        if 0xDC00 <= second < 0xE000:
            return chr(0x10000 + ((code - 0xD800) << 10 | second - 0xDC00)), i + 10
    return chr(code), i + 4
