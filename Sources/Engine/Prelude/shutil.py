"""Whole files and folders of the in-memory folder."""

import os as _os

__all__ = ["copyfile", "copy", "copy2", "copytree", "move", "rmtree", "which", "get_terminal_size", "disk_usage"]


class Error(OSError):
    """Something that went wrong."""


class SameFileError(Error):
    """A file copied to itself."""


def get_terminal_size(fallback=(80, 24)):
    """The environment's size, or the usual one."""
    columns, lines = _os.environ.get("COLUMNS", ""), _os.environ.get("LINES", "")
    size = (int(columns) if columns.isdigit() and int(columns) else fallback[0],
            int(lines) if lines.isdigit() and int(lines) else fallback[1])
    return _TerminalSize(size)


class _TerminalSize(tuple):
    columns, lines = property(lambda self: self[0]), property(lambda self: self[1])

    def __repr__(self):
        return f"os.terminal_size(columns={self[0]}, lines={self[1]})"


def copyfileobj(fsrc, fdst, length=0):
    """Copies what is left of a file."""
    fdst.write(fsrc.read())


def copyfile(src, dst, *, follow_symlinks=True):
    """Copies a file's bytes."""
    if _os.path.abspath(src) == _os.path.abspath(dst):
        raise SameFileError(f"{src!r} and {dst!r} are the same file")
    with open(src, "rb") as source, open(dst, "wb") as target:
        target.write(source.read())
    return dst


def copy(src, dst, *, follow_symlinks=True):
    """Copies a file, into a folder if the target is one."""
    if _os.path.isdir(dst):
        dst = _os.path.join(dst, _os.path.basename(src))
    return copyfile(src, dst)


copy2 = copy


def copytree(src, dst, symlinks=False, ignore=None, copy_function=copy2, ignore_dangling_symlinks=False,
             dirs_exist_ok=False):
    """Copies a folder with all that is in it."""
    names = _os.listdir(src)
    skipped = ignore(src, names) if ignore else ()
    _os.makedirs(dst, exist_ok=dirs_exist_ok)
    for name in names:
        if name in skipped:
            continue
        source, target = _os.path.join(src, name), _os.path.join(dst, name)
        if _os.path.isdir(source):
            copytree(source, target, ignore=ignore, copy_function=copy_function, dirs_exist_ok=dirs_exist_ok)
        else:
            copy_function(source, target)
    return dst


def ignore_patterns(*patterns):
    """Skips names that fit one of some patterns."""
    from fnmatch import filter
    return lambda path, names: {name for pattern in patterns for name in filter(names, pattern)}


def rmtree(path, ignore_errors=False, onerror=None, *, onexc=None, dir_fd=None):
    """Removes a folder with all that is in it."""
    try:
        for name in _os.listdir(path):
            each = _os.path.join(path, name)
            if _os.path.isdir(each):
                rmtree(each)
            else:
                _os.remove(each)
        _os.rmdir(path)
    except OSError:
        if not ignore_errors:
            raise


def move(src, dst, copy_function=copy2):
    """Moves a file or folder, into a folder if the target is one."""
    if _os.path.isdir(dst):
        dst = _os.path.join(dst, _os.path.basename(src.rstrip("/")))
        if _os.path.exists(dst):
            raise Error(f"Destination path '{dst}' already exists")
    _os.rename(src, dst)
    return dst


def which(cmd, mode=1, path=None):
    """There are no commands."""
    return None


def disk_usage(path):
    """Plenty."""
    from collections import namedtuple
    return namedtuple("usage", "total used free")(1 << 40, 0, 1 << 40)
