"""Names that fit patterns as shells have them."""

import re as _re

__all__ = ["filter", "fnmatch", "fnmatchcase", "translate"]


def translate(pat):
    """A pattern as a regular expression."""
    result, index = [], 0
    while index < len(pat):
        character = pat[index]
        index += 1
        if character == "*":
            if not result or result[-1] != ".*":
                result.append(".*")
        elif character == "?":
            result.append(".")
        elif character == "[":
            end = pat.find("]", index + (2 if pat[index:index + 1] == "!" else 1))
            if end < 0:
                result.append("\\[")
            else:
                inner = pat[index:end].replace("\\", "\\\\")
                index = end + 1
                result.append(f"[^{inner[1:]}]" if inner.startswith("!") else f"[{inner}]")
        else:
            result.append(_re.escape(character))
    return f"(?s:{''.join(result)})\\Z"


def fnmatchcase(name, pat):
    """Whether a name fits a pattern."""
    return _re.match(translate(pat), name) is not None


fnmatch = fnmatchcase


def filter(names, pat):
    """The names that fit a pattern."""
    match = _re.compile(translate(pat)).match
    return [name for name in names if match(name)]
