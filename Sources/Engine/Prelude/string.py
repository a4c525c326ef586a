"""String constants, templates and formatters."""

__all__ = ["ascii_letters", "ascii_lowercase", "ascii_uppercase", "capwords", "digits", "hexdigits", "octdigits",
           "printable", "punctuation", "whitespace", "Formatter", "Template"]

whitespace = " \t\n\r\v\f"
ascii_lowercase = "abcdefghijklmnopqrstuvwxyz"
ascii_uppercase = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
ascii_letters = ascii_lowercase + ascii_uppercase
digits = "0123456789"
hexdigits = digits + "abcdefABCDEF"
octdigits = "01234567"
punctuation = r"""!"#$%&'()*+,-./:;<=>?@[\]^_`{|}~"""
printable = digits + ascii_letters + punctuation + whitespace


def capwords(s, sep=None):
    """Capitalises each word."""
    return (sep or " ").join([word.capitalize() for word in s.split(sep)])


class Template:
    """Text with $name and ${name} in it."""
    delimiter = "$"
    _first = ascii_letters + "_"
    _rest = ascii_letters + "_" + digits

    def __init__(self, template):
        self.template = template

    def _pieces(self):
        """(literal text, None) and (source text, name or None if malformed, position) in turn."""
        text, sign = self.template, self.delimiter
        position = 0
        while True:
            found = text.find(sign, position)
            if found < 0:
                yield "text", text[position:], None, 0
                return
            yield "text", text[position:found], None, 0
            start = found + len(sign)
            if text.startswith(sign, start):
                yield "escape", sign, None, found
                position = start + len(sign)
                continue
            braced = text.startswith("{", start)
            end = start = start + braced
            if end < len(text) and text[end] in self._first:
                while end < len(text) and text[end] in self._rest:
                    end += 1
            name = text[start:end]
            if not name or (braced and not text.startswith("}", end)):
                yield "invalid", sign, None, found
                position = found + len(sign)
            else:
                position = end + braced
                yield "name", text[found:position], name, found

    def _refuse(self, position):
        before = self.template[:position].splitlines(True)
        if before and before[-1].endswith("\n"):
            before.append("")
        row = max(len(before), 1)
        column = len(before[-1]) + 1 if before else 1
        raise ValueError(f"Invalid placeholder in string: line {row}, col {column}")

    def substitute(self, mapping={}, /, **kws):
        """The text with every placeholder filled; KeyError if a name is missing."""
        parts = []
        for kind, text, name, position in self._pieces():
            if kind == "invalid":
                self._refuse(position)
            parts.append(text if name is None else str(kws[name] if name in kws else mapping[name]))
        return "".join(parts)

    def safe_substitute(self, mapping={}, /, **kws):
        """The text with those placeholders filled whose names are known."""
        parts = []
        for kind, text, name, position in self._pieces():
            if name is not None:
                if name in kws:
                    text = str(kws[name])
                elif name in mapping:
                    text = str(mapping[name])
            parts.append(text)
        return "".join(parts)

    def is_valid(self):
        """Whether substitute() would not raise ValueError."""
        return all([kind != "invalid" for kind, _, _, _ in self._pieces()])

    def get_identifiers(self):
        """The names in the text, each once."""
        return list(dict.fromkeys([name for _, _, name, _ in self._pieces() if name is not None]))


class Formatter:
    """str.format, in parts that a subclass can override."""

    def format(self, format_string, /, *args, **kwargs):
        """The text with its fields filled."""
        return self.vformat(format_string, args, kwargs)

    def vformat(self, format_string, args, kwargs):
        """As format, of a tuple and a dict."""
        used = set()
        result, _ = self._fill(format_string, args, kwargs, used, 2, 0)
        self.check_unused_args(used, args, kwargs)
        return result

    def _fill(self, format_string, args, kwargs, used, depth, automatic):
        if depth < 0:
            raise ValueError("Max string recursion exceeded")
        parts = []
        for literal, field_name, spec, conversion in self.parse(format_string):
            parts.append(literal)
            if field_name is None:
                continue
            if field_name == "" or field_name[0] in ".[":
                if automatic is False:
                    raise ValueError("cannot switch from manual field specification to automatic field numbering")
                field_name = f"{automatic}{field_name}"
                automatic += 1
            elif field_name.isdigit():
                if automatic:
                    raise ValueError("cannot switch from manual field specification to automatic field numbering")
                automatic = False
            obj, first = self.get_field(field_name, args, kwargs)
            used.add(first)
            obj = self.convert_field(obj, conversion)
            spec, automatic = self._fill(spec, args, kwargs, used, depth - 1, automatic)
            parts.append(self.format_field(obj, spec))
        return "".join(parts), automatic

    def get_value(self, key, args, kwargs):
        """The argument of a number or a name."""
        return args[key] if isinstance(key, int) else kwargs[key]

    def check_unused_args(self, used_args, args, kwargs):
        """A hook for subclasses."""

    def format_field(self, value, format_spec):
        """One formatted value."""
        return format(value, format_spec)

    def convert_field(self, value, conversion):
        """What !s, !r and !a make of a value."""
        if conversion is None:
            return value
        if conversion in ("s", "r", "a"):
            return {"s": str, "r": repr, "a": ascii}[conversion](value)
        raise ValueError(f"Unknown conversion specifier {conversion!s}")

    def parse(self, format_string):
        """(literal, field, specification, conversion) for each part of the text."""
        literal, index, size = [], 0, len(format_string)
        while index < size:
            char = format_string[index]
            index += 1
            if char not in "{}":
                literal.append(char)
            elif format_string[index:index + 1] == char:
                literal.append(char)
                index += 1
            elif char == "}":
                raise ValueError("Single '}' encountered in format string")
            else:
                start, depth = index, 1
                while index < size and depth:
                    depth += {"{": 1, "}": -1}.get(format_string[index], 0)
                    index += 1
                if depth:
                    raise ValueError("Single '{' encountered in format string" if start == size
                                     else "expected '}' before end of string")
                yield ("".join(literal), *_split_field(format_string[start:index - 1]))
                literal = []
        if literal:
            yield "".join(literal), None, None, None

    def get_field(self, field_name, args, kwargs):
        """The object of a field such as 0.name[key], and its first part."""
        first, steps = _split_name(field_name)
        obj = self.get_value(first, args, kwargs)
        for is_attribute, key in steps:
            obj = getattr(obj, key) if is_attribute else obj[key]
        return obj, first


def _split_field(text):
    """A field's name, specification and conversion."""
    depth = 0
    for index, char in enumerate(text):
        if char == "[":
            depth += 1
        elif char == "]":
            depth -= 1
        elif char == ":" and depth <= 0:
            return text[:index], text[index + 1:], None
        elif char == "!" and depth <= 0:
            conversion = text[index + 1:index + 2]
            if not conversion or text[index + 2:index + 3] not in ("", ":"):
                raise ValueError("expected ':' after conversion specifier")
            return text[:index], text[index + 3:], conversion
    return text, "", None


def _split_name(name):
    end = 0
    while end < len(name) and name[end] not in ".[":
        end += 1
    first, steps = name[:end], []
    while end < len(name):
        start = end + 1
        if name[end] == ".":
            end = start
            while end < len(name) and name[end] not in ".[":
                end += 1
            steps.append((True, name[start:end]))
        else:
            end = name.index("]", start)
            key = name[start:end]
            steps.append((False, int(key) if key.isdigit() else key))
            end += 1
    return int(first) if first.isdigit() else first, steps
