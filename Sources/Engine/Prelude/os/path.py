"""Paths, as on Linux."""

import _files

__all__ = ["normcase", "isabs", "join", "splitdrive", "splitroot", "split", "splitext", "basename", "dirname",
           "commonprefix", "getsize", "getmtime", "getatime", "getctime", "islink", "exists", "lexists", "isdir",
           "isfile", "ismount", "expanduser", "expandvars", "normpath", "abspath", "samefile", "curdir", "pardir",
           "sep", "pathsep", "defpath", "altsep", "extsep", "devnull", "realpath", "supports_unicode_filenames",
           "relpath", "commonpath", "isjunction"]

curdir, pardir, extsep, sep, pathsep, altsep = ".", "..", ".", "/", ":", None
defpath, devnull = "/bin:/usr/bin", "/dev/null"
supports_unicode_filenames = False


def _text(path):
    return _files.fspath(path)


def normcase(s):
    """The path as it is."""
    return _text(s)


def isabs(s):
    """Whether the path begins at the root."""
    return _text(s).startswith("/")


def join(a, /, *p):
    """Paths one below the other; an absolute one begins anew."""
    path = _text(a)
    for part in p:
        try:
            part = _text(part)
        except TypeError:
            raise TypeError(f"join() argument must be str, bytes, or os.PathLike object, not "
                            f"{type(part).__name__!r}") from None
        if part.startswith("/"):
            path = part
        elif not path or path.endswith("/"):
            path += part
        else:
            path += "/" + part
    return path


def split(p):
    """What stands in front of the last slash, and what behind it."""
    p = _text(p)
    head, tail = p[:p.rfind("/") + 1], p[p.rfind("/") + 1:]
    if head and head != "/" * len(head):
        head = head.rstrip("/")
    return head, tail


def splitext(p):
    """The path without its extension, and the extension."""
    p = _text(p)
    start = p.rfind("/") + 1
    dot = p.rfind(".")
    if dot <= start or not p[start:dot].strip("."):
        return p, ""
    return p[:dot], p[dot:]


def splitdrive(p):
    """There are no drives."""
    return "", _text(p)


def splitroot(p):
    """Drive, root and the rest."""
    p = _text(p)
    if not p.startswith("/"):
        return "", "", p
    if not p.startswith("//") or p.startswith("///"):
        return "", "/", p[1:]
    return "", "//", p[2:]


def basename(p):
    """What stands behind the last slash."""
    return split(p)[1]


def dirname(p):
    """What stands in front of the last slash."""
    return split(p)[0]


def normpath(path):
    """The path without `.` and `..`."""
    path = _text(path)
    if not path:
        return "."
    root = splitroot(path)[1]
    parts = []
    for part in path.split("/"):
        if part in ("", "."):
            continue
        if part != ".." or (not root and not parts) or (parts and parts[-1] == ".."):
            parts.append(part)
        elif parts:
            parts.pop()
    return root + "/".join(parts) or "."


def abspath(path):
    """The path from the root."""
    path = _text(path)
    return normpath(path if isabs(path) else join(_files.getcwd(), path))


def realpath(filename, *, strict=False):
    """As abspath: there are no links."""
    path = abspath(filename)
    if strict:
        _files.stat(path, filename)
    return path


def relpath(path, start=None):
    """The path as seen from a folder."""
    if not path:
        raise ValueError("no path specified")
    origin = [part for part in abspath("." if start is None else start).split("/") if part]
    target = [part for part in abspath(path).split("/") if part]
    shared = len(commonprefix([origin, target]))
    return "/".join([".."] * (len(origin) - shared) + target[shared:]) or "."


def commonprefix(m):
    """What all begin with."""
    if not m:
        return ""
    if not isinstance(m[0], (list, tuple)):
        m = tuple(map(_text, m))
    low, high = min(m), max(m)
    for index, item in enumerate(low):
        if item != high[index]:
            return low[:index]
    return low


def commonpath(paths):
    """The folder that all are in."""
    paths = tuple(map(_text, paths))
    if not paths:
        raise ValueError("commonpath() arg is an empty sequence")
    if len({path.startswith("/") for path in paths}) > 1:
        raise ValueError("Can't mix absolute and relative paths")
    parts = [[part for part in path.split("/") if part and part != "."] for path in paths]
    return ("/" if paths[0].startswith("/") else "") + "/".join(commonprefix(parts))


def expanduser(path):
    """The path with `~` filled in."""
    path = _text(path)
    if path == "~" or path.startswith("~/"):
        from os import environ
        return environ.get("HOME", _files.HOME).rstrip("/") + path[1:] or "/"
    return path


def expandvars(path):
    """The path with `$NAME` filled in."""
    from os import environ
    from re import sub
    return sub(r"\$(\w+|\{[^}]*\})", lambda m: environ.get(m[1].strip("{}"), m[0]), _text(path))


def exists(path):
    """Whether there is a file or folder of that name."""
    if isinstance(path, int):
        return path in (0, 1, 2)
    return _files.find(_text(_checked(path))) is not None or _files.program_file(_text(path)) is not None


def _checked(path):
    if isinstance(path, (str, bytes)) or hasattr(type(path), "__fspath__"):
        return path
    raise TypeError(f"stat: path should be string, bytes, os.PathLike or integer, not {type(path).__name__}")


lexists = exists


def isfile(path):
    """Whether there is a file of that name."""
    return isinstance(_files.find(_text(_checked(path))), _files.Contents)


def isdir(s):
    """Whether there is a folder of that name."""
    return isinstance(_files.find(_text(s)), _files.Folder)


def islink(path):
    """There are no links."""
    return False


isjunction = islink


def ismount(path):
    """Whether it is the root."""
    return abspath(path) == "/"


def getsize(filename):
    """The file's size in bytes."""
    return _files.stat(filename).st_size


def getmtime(filename):
    """When the file was changed, in seconds since 1970."""
    return _files.stat(filename).st_mtime


getatime = getctime = getmtime


def samefile(f1, f2):
    """Whether both are the same file."""
    return _files.stat(f1).node is _files.stat(f2).node
