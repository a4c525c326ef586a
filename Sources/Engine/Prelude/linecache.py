"""Lines of the program's own files."""

from _frames import source

__all__ = ["getline", "clearcache", "checkcache", "lazycache"]


def getlines(filename, module_globals=None):
    """All lines of a file."""
    return (source(filename) or "").splitlines(keepends=True)


def getline(filename, lineno, module_globals=None):
    """A line, or nothing."""
    lines = getlines(filename)
    return lines[lineno - 1].rstrip("\n") + "\n" if 1 <= lineno <= len(lines) else ""


def clearcache():
    """Nothing is kept."""


def checkcache(filename=None):
    """Nothing is kept."""


def lazycache(filename, module_globals):
    """Nothing is kept."""
    return False
