"""Names in the in-memory folder that fit patterns."""

import os as _os
from fnmatch import fnmatchcase as _fits

__all__ = ["glob", "iglob", "escape"]


def has_magic(s):
    """Whether there is anything to fit."""
    return any(character in s for character in "*?[")


def _walk(folder, parts, recursive, hidden):
    if not parts:
        yield folder
        return
    part, rest = parts[0], parts[1:]
    if not has_magic(part):
        path = _os.path.join(folder, part)
        if _os.path.exists(path):
            yield from _walk(path, rest, recursive, hidden)
        return
    if part == "**" and recursive:
        yield from _walk(folder, rest, recursive, hidden) if rest else [folder + "/" if folder else ""]
        for name in _names(folder, hidden):
            path = _os.path.join(folder, name)
            if _os.path.isdir(path):
                yield from _walk(path, parts, recursive, hidden)
            elif not rest:
                yield path
        return
    for name in _names(folder, hidden or part.startswith(".")):
        if _fits(name, part):
            path = _os.path.join(folder, name)
            if not rest or _os.path.isdir(path):
                yield from _walk(path, rest, recursive, hidden)


def _names(folder, hidden):
    try:
        names = _os.listdir(folder or ".")
    except OSError:
        return []
    return [name for name in names if hidden or not name.startswith(".")]


def iglob(pathname, *, root_dir=None, dir_fd=None, recursive=False, include_hidden=False):
    """The names that fit, one by one."""
    parts = [part for part in pathname.split("/") if part]
    for path in _walk("/" if pathname.startswith("/") else "", parts, recursive, include_hidden):
        if path:
            yield path


def glob(pathname, **options):
    """The names that fit."""
    return list(iglob(pathname, **options))


def escape(pathname):
    """A pattern that fits a name as it is."""
    return "".join(f"[{character}]" if character in "*?[" else character for character in pathname)
