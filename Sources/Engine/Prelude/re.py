"""Regular expressions: patterns and matches in Python, the matching itself native."""

import enum as _enum

import _regex

__all__ = ["match", "fullmatch", "search", "sub", "subn", "split", "findall", "finditer", "compile", "purge", "escape",
           "error", "Pattern", "Match", "A", "I", "L", "M", "S", "X", "U", "ASCII", "IGNORECASE", "LOCALE",
           "MULTILINE", "DOTALL", "VERBOSE", "UNICODE", "NOFLAG", "RegexFlag", "PatternError"]


class RegexFlag(_enum.IntFlag, boundary=_enum.KEEP):
    """How a pattern is to be taken."""
    NOFLAG = 0
    ASCII = A = 256
    IGNORECASE = I = 2
    LOCALE = L = 4
    UNICODE = U = 32
    MULTILINE = M = 8
    DOTALL = S = 16
    VERBOSE = X = 64
    DEBUG = 128

    def __repr__(self):
        if not self._value_:
            return "re.NOFLAG"
        names = [f"re.{name}" for name in ("ASCII", "IGNORECASE", "LOCALE", "UNICODE", "MULTILINE", "DOTALL", "VERBOSE",
                                           "DEBUG") if self._value_ & RegexFlag[name]._value_]
        rest = self._value_ & ~0x1FE
        return "|".join(names + ([hex(rest)] if rest else []))

    __str__ = object.__str__


NOFLAG = RegexFlag.NOFLAG
A = ASCII = RegexFlag.ASCII
I = IGNORECASE = RegexFlag.IGNORECASE
L = LOCALE = RegexFlag.LOCALE
U = UNICODE = RegexFlag.UNICODE
M = MULTILINE = RegexFlag.MULTILINE
S = DOTALL = RegexFlag.DOTALL
X = VERBOSE = RegexFlag.VERBOSE
DEBUG = RegexFlag.DEBUG


class PatternError(Exception):
    """A pattern that is none."""

    def __init__(self, msg, pattern=None, pos=None):
        self.msg, self.pattern, self.pos = msg, pattern, pos
        self.lineno = self.colno = None
        if pattern is not None and pos is not None:
            newline = "\n" if isinstance(pattern, str) else b"\n"
            msg = f"{msg} at position {pos}"
            self.lineno = pattern.count(newline, 0, pos) + 1
            self.colno = pos - pattern.rfind(newline, 0, pos)
            if newline in pattern:
                msg = f"{msg} (line {self.lineno}, column {self.colno})"
        super().__init__(msg)


PatternError.__module__ = "re"
error = PatternError
_HERE, _SEARCH, _FULL, _SEARCH_LONGER = 0, 1, 2, 3


class Match:
    """What a pattern matched."""

    def __init__(self, re, string, pos, endpos, spans):
        self.re, self.string, self.pos, self.endpos = re, string, pos, endpos
        self._spans, self.lastindex = spans[:-1], spans[-1] or None

    def _number(self, group):
        if isinstance(group, str):
            if group in self.re.groupindex:
                return self.re.groupindex[group]
        elif hasattr(group, "__index__") and 0 <= group.__index__() <= self.re.groups:
            return group.__index__()
        raise IndexError("no such group")

    def _text(self, number, default=None):
        start, end = self._spans[2 * number], self._spans[2 * number + 1]
        return default if end < 0 else self.string[start:end]

    def group(self, *groups):
        """The text of a group, or of several."""
        if not groups:
            return self._text(0)
        if len(groups) == 1:
            return self._text(self._number(groups[0]))
        return tuple([self._text(self._number(group)) for group in groups])

    def __getitem__(self, group):
        return self._text(self._number(group))

    def groups(self, default=None):
        """The texts of all groups."""
        return tuple([self._text(number, default) for number in range(1, self.re.groups + 1)])

    def groupdict(self, default=None):
        """The texts of the groups that have names."""
        return {name: self._text(number, default) for name, number in self.re.groupindex.items()}

    def start(self, group=0, /):
        """Where a group begins."""
        return self._spans[2 * self._number(group)]

    def end(self, group=0, /):
        """Where a group ends."""
        return self._spans[2 * self._number(group) + 1]

    def span(self, group=0, /):
        """Where a group begins and ends."""
        number = self._number(group)
        return self._spans[2 * number], self._spans[2 * number + 1]

    @property
    def regs(self):
        """Where each group begins and ends."""
        return tuple(self.span(number) for number in range(self.re.groups + 1))

    @property
    def lastgroup(self):
        """The name of the last group that matched."""
        for name, number in self.re.groupindex.items():
            if number == self.lastindex:
                return name
        return None

    def expand(self, template):
        """A template with the groups' texts filled in."""
        return _expand(_template(self.re, template), self)

    def __bool__(self):
        return True

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self

    def __repr__(self):
        return f"<re.Match object; span={self.span()}, match={self.group()!r}>"

    def __class_getitem__(cls, item):
        from types import GenericAlias
        return GenericAlias(cls, item)


class Pattern:
    """A compiled pattern."""

    def __init__(self, pattern, flags):
        bytes_like = not isinstance(pattern, str)
        if bytes_like and flags & UNICODE:
            raise ValueError("cannot use UNICODE flag with a bytes pattern")
        if not bytes_like and flags & LOCALE:
            raise ValueError("cannot use LOCALE flag with a str pattern")
        if flags & ASCII and flags & UNICODE:
            raise ValueError("ASCII and UNICODE flags are incompatible")
        result = _regex.compile(pattern, int(flags))
        if len(result) == 2:
            raise PatternError(result[0], pattern, result[1])
        self._number, found, self.groups, self.groupindex = result
        self.pattern = pattern
        self.flags = found if bytes_like or found & ASCII else found | UNICODE._value_

    def _check(self, string):
        if isinstance(self.pattern, str):
            if not isinstance(string, str):
                if isinstance(string, (bytes, bytearray)):
                    raise TypeError("cannot use a string pattern on a bytes-like object")
                raise TypeError(f"expected string or bytes-like object, got {type(string).__name__!r}")
        elif isinstance(string, str):
            raise TypeError("cannot use a bytes pattern on a string-like object")
        elif not isinstance(string, bytes):
            if not isinstance(string, (bytearray, memoryview)):
                raise TypeError(f"expected string or bytes-like object, got {type(string).__name__!r}")
            return bytes(string)
        return string

    def _match(self, string, pos, endpos, mode):
        string = self._check(string)
        size = len(string)
        pos, endpos = max(0, min(pos, size)), size if endpos is None else max(0, min(endpos, size))
        spans = _regex.match(self._number, string, pos, endpos, mode)
        return None if spans is None else Match(self, string, pos, endpos, spans)

    def match(self, string, pos=0, endpos=None):
        """The match at a place."""
        return self._match(string, pos, endpos, _HERE)

    def fullmatch(self, string, pos=0, endpos=None):
        """The match of all of a text."""
        return self._match(string, pos, endpos, _FULL)

    def search(self, string, pos=0, endpos=None):
        """The first match."""
        return self._match(string, pos, endpos, _SEARCH)

    def finditer(self, string, pos=0, endpos=None):
        """All matches that do not overlap."""
        string = self._check(string)
        return self._matches(string, pos, endpos)

    def _matches(self, string, pos, endpos):
        size = len(string)
        start, stop = max(0, min(pos, size)), size if endpos is None else max(0, min(endpos, size))
        place, number, last = start, self._number, -1
        while place <= stop:
            # Right behind an empty match only one that is not empty counts.
            spans = _regex.match(number, string, place, stop, _SEARCH_LONGER if place == last else _SEARCH)
            if spans is None:
                return
            yield Match(self, string, start, stop, spans)
            place = spans[1]
            last = place if spans[0] == spans[1] else -1

    def findall(self, string, pos=0, endpos=None):
        """The texts of all matches, or of their groups."""
        empty = string[:0]
        matches = self.finditer(string, pos, endpos)
        if self.groups == 0:
            return [match._text(0) for match in matches]
        if self.groups == 1:
            return [match._text(1, empty) for match in matches]
        return [match.groups(empty) for match in matches]

    def split(self, string, maxsplit=0):
        """The texts between the matches, and the groups' texts."""
        result, place = [], 0
        for match in self.finditer(string):
            if maxsplit and maxsplit <= 0:
                break
            result.append(string[place:match.start()])
            result.extend(match.groups())
            place = match.end()
            if maxsplit > 0:
                maxsplit -= 1
                if not maxsplit:
                    break
        result.append(string[place:])
        return result

    def subn(self, repl, string, count=0):
        """The text with the matches replaced, and their number."""
        string = self._check(string)
        fill = repl if callable(repl) else None
        if fill is None:
            parts = _template(self, repl)
            fill = lambda match: _expand(parts, match)
        pieces, place, number = [], 0, 0
        for match in self.finditer(string):
            if count and number >= count:
                break
            pieces.append(string[place:match.start()])
            text = fill(match)
            if text is not None:
                pieces.append(text)
            place = match.end()
            number += 1
        pieces.append(string[place:])
        return string[:0].join(pieces), number

    def sub(self, repl, string, count=0):
        """The text with the matches replaced."""
        return self.subn(repl, string, count)[0]

    def scanner(self, string, pos=0, endpos=None):
        """Out of scope."""
        raise NotImplementedError("re.Pattern.scanner is not simulated; use finditer")

    def __repr__(self):
        flags = self.flags & ~UNICODE._value_ if isinstance(self.pattern, str) else self.flags
        text = repr(self.pattern)
        if len(text) > 200:
            text = text[:200]
        return f"re.compile({text}, {RegexFlag(flags)!r})" if flags else f"re.compile({text})"

    def __eq__(self, other):
        if not isinstance(other, Pattern):
            return NotImplemented
        return self.pattern == other.pattern and self.flags == other.flags

    def __hash__(self):
        return hash((self.pattern, self.flags))

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self

    def __class_getitem__(cls, item):
        from types import GenericAlias
        return GenericAlias(cls, item)


Match.__module__ = Pattern.__module__ = "re"
_ESCAPES = {"a": "\a", "b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t", "v": "\v", "\\": "\\"}


def _template(pattern, template):
    """A replacement's texts and groups."""
    if isinstance(template, (bytes, bytearray)):
        return [part if isinstance(part, int) else part.encode("latin-1")
                for part in _template_parts(pattern, bytes(template).decode("latin-1"))]
    return _template_parts(pattern, template)


def _template_parts(pattern, template):
    parts, text, index = [], [], 0

    def group(number, place):
        if number > pattern.groups:
            raise PatternError(f"invalid group reference {number}", template, place)
        parts.append("".join(text))
        parts.append(number)
        text.clear()

    while index < len(template):
        character = template[index]
        index += 1
        if character != "\\":
            text.append(character)
            continue
        start, letter = index - 1, template[index:index + 1]
        index += 1
        if letter == "g":
            index = _named_group(pattern, template, index, group)
        elif letter == "0":
            digits = "0"
            while len(digits) < 3 and template[index:index + 1] in tuple("01234567"):
                digits += template[index]
                index += 1
            text.append(chr(int(digits, 8) & 0xFF))
        elif letter.isdigit() and letter.isascii():
            digits = template[index - 1:index + 2]
            if len(digits) == 3 and all(d in "01234567" for d in digits) and digits[0] in "0123":
                index += 2
                text.append(chr(int(digits, 8)))
            elif digits[1:2].isdigit() and digits[1:2].isascii():
                index += 1
                group(int(digits[:2]), start + 1)
            else:
                group(int(letter), start + 1)
        elif letter in _ESCAPES and letter:
            text.append(_ESCAPES[letter])
        elif letter.isalpha() and letter.isascii():
            raise PatternError(f"bad escape \\{letter}", template, start)
        elif not letter:
            raise PatternError("bad escape (end of pattern)", template, start)
        else:
            text.append("\\" + letter)
    parts.append("".join(text))
    return [part for part in parts if part != ""]


def _named_group(pattern, template, index, group):
    if template[index:index + 1] != "<":
        raise PatternError("missing <", template, index)
    end = template.find(">", index)
    if end < 0:
        raise PatternError("missing >, unterminated name", template, index + 1)
    name = template[index + 1:end]
    if not name:
        raise PatternError("missing group name", template, index + 1)
    if name.isdigit() and name.isascii():
        group(int(name), index + 1)
    elif not name.isidentifier():
        raise PatternError(f"bad character in group name {name!r}", template, index + 1)
    elif name not in pattern.groupindex:
        raise IndexError(f"unknown group name {name!r}")
    else:
        group(pattern.groupindex[name], index + 1)
    return end + 1


def _expand(parts, match):
    empty = match.string[:0]
    return empty.join([match._text(part, empty) if isinstance(part, int) else part for part in parts])


_cache = {}


def compile(pattern, flags=0):
    """A compiled pattern."""
    if isinstance(pattern, Pattern):
        if flags:
            raise ValueError("cannot process flags argument with a compiled pattern")
        return pattern
    if not isinstance(pattern, (str, bytes)):
        raise TypeError("first argument must be string or compiled pattern")
    flags = getattr(flags, "_value_", flags)
    key = type(pattern), pattern, flags
    found = _cache.get(key)
    if found is None:
        if len(_cache) >= 512:
            _cache.clear()
        found = _cache[key] = Pattern(pattern, flags)
    return found


def match(pattern, string, flags=0):
    """The match at the beginning."""
    return compile(pattern, flags).match(string)


def fullmatch(pattern, string, flags=0):
    """The match of all of a text."""
    return compile(pattern, flags).fullmatch(string)


def search(pattern, string, flags=0):
    """The first match."""
    return compile(pattern, flags).search(string)


def _count(name, value, args):
    if args:
        from warnings import warn
        warn(f"'{name}' is passed as positional argument", DeprecationWarning, stacklevel=3)
    return args[0] if args else value


def sub(pattern, repl, string, *args, count=0, flags=0):
    """The text with the matches replaced."""
    count, flags = _count("count", count, args), args[1] if len(args) > 1 else flags
    return compile(pattern, flags).sub(repl, string, count)


def subn(pattern, repl, string, *args, count=0, flags=0):
    """The text with the matches replaced, and their number."""
    count, flags = _count("count", count, args), args[1] if len(args) > 1 else flags
    return compile(pattern, flags).subn(repl, string, count)


def split(pattern, string, *args, maxsplit=0, flags=0):
    """The texts between the matches."""
    maxsplit, flags = _count("maxsplit", maxsplit, args), args[1] if len(args) > 1 else flags
    return compile(pattern, flags).split(string, maxsplit)


def findall(pattern, string, flags=0):
    """The texts of all matches, or of their groups."""
    return compile(pattern, flags).findall(string)


def finditer(pattern, string, flags=0):
    """All matches that do not overlap."""
    return compile(pattern, flags).finditer(string)


def purge():
    """Forgets the patterns that were compiled."""
    _cache.clear()


_SPECIAL = {ord(character): "\\" + character for character in "()[]{}?*+-|^$\\.&~# \t\n\r\v\f"}


def escape(pattern):
    """A pattern that matches a text as it is."""
    if isinstance(pattern, str):
        return pattern.translate(_SPECIAL)
    return str(pattern, "latin1").translate(_SPECIAL).encode("latin1")
