"""Paths as objects, on the in-memory folder."""

import os as _os
from os import path as _path

__all__ = ["PurePath", "PurePosixPath", "PureWindowsPath", "Path", "PosixPath", "WindowsPath", "UnsupportedOperation"]


class UnsupportedOperation(NotImplementedError):
    """An operation that this system does not have."""


class PurePath:
    """A path, without a look at any folder."""

    def __new__(cls, *args, **kwargs):
        if cls is PurePath:
            cls = PurePosixPath
        elif cls is Path:
            cls = PosixPath
        return object.__new__(cls)

    def __init__(self, *args):
        pieces = []
        for argument in args:
            text = argument._text if isinstance(argument, PurePath) else argument
            if not isinstance(text, str):
                text = _os.fspath(argument) if hasattr(type(argument), "__fspath__") else None
                if text is None:
                    raise TypeError("argument should be a str or an os.PathLike object where __fspath__ returns a str, "
                                    f"not {type(argument).__name__!r}")
            pieces.append(text)
        joined = _path.join(*pieces) if pieces else ""
        root = _path.splitroot(joined)[1]
        names = [name for name in joined.split("/") if name and name != "."]
        self._root, self._names = root, names
        self._text = root + "/".join(names) or "."

    def _made(self, root, names):
        return type(self)(root + "/".join(names))

    def __str__(self):
        return self._text

    def __fspath__(self):
        return self._text

    def __repr__(self):
        return f"{type(self).__name__}({self._text!r})"

    def __bytes__(self):
        return self._text.encode()

    def __hash__(self):
        return hash(self._text)

    def __eq__(self, other):
        return self._text == other._text if isinstance(other, PurePath) else NotImplemented

    def __lt__(self, other):
        return self.parts < other.parts if isinstance(other, PurePath) else NotImplemented

    def __le__(self, other):
        return self.parts <= other.parts if isinstance(other, PurePath) else NotImplemented

    def __gt__(self, other):
        return self.parts > other.parts if isinstance(other, PurePath) else NotImplemented

    def __ge__(self, other):
        return self.parts >= other.parts if isinstance(other, PurePath) else NotImplemented

    def __truediv__(self, key):
        try:
            return type(self)(self, key)
        except TypeError:
            return NotImplemented

    def __rtruediv__(self, key):
        try:
            return type(self)(key, self)
        except TypeError:
            return NotImplemented

    def __reduce__(self):
        return type(self), (self._text,)

    drive = property(lambda self: "")
    root = property(lambda self: self._root)
    anchor = property(lambda self: self._root)
    parts = property(lambda self: ((self._root,) if self._root else ()) + tuple(self._names))
    name = property(lambda self: self._names[-1] if self._names else "")

    @property
    def suffix(self):
        """The extension."""
        dot = self.name.rfind(".")
        return self.name[dot:] if 0 < dot < len(self.name) - 1 else ""

    @property
    def suffixes(self):
        """All extensions."""
        if self.name.endswith("."):
            return []
        return ["." + part for part in self.name.lstrip(".").split(".")[1:]]

    @property
    def stem(self):
        """The name without its extension."""
        dot = self.name.rfind(".")
        return self.name[:dot] if 0 < dot < len(self.name) - 1 else self.name

    @property
    def parent(self):
        """The path above."""
        return self._made(self._root, self._names[:-1]) if self._names else self

    @property
    def parents(self):
        """The paths above, the nearest first."""
        return tuple(self._made(self._root, self._names[:count]) for count in range(len(self._names) - 1, -1, -1))

    def joinpath(self, *pathsegments):
        """Paths one below the other."""
        return type(self)(self, *pathsegments)

    def with_segments(self, *pathsegments):
        """A path of this kind."""
        return type(self)(*pathsegments)

    def with_name(self, name):
        """The path with another name."""
        if not self.name:
            raise ValueError(f"{self!r} has an empty name")
        if not name or "/" in name or name == ".":
            raise ValueError(f"Invalid name {name!r}")
        return self._made(self._root, self._names[:-1] + [name])

    def with_stem(self, stem):
        """The path with another name and the same extension."""
        return self.with_name(stem + self.suffix)

    def with_suffix(self, suffix):
        """The path with another extension."""
        if suffix and (not suffix.startswith(".") or suffix == "." or "/" in suffix):
            raise ValueError(f"Invalid suffix {suffix!r}")
        if not self.name:
            raise ValueError(f"{self!r} has an empty name")
        return self.with_name(self.stem + suffix)

    def is_absolute(self):
        """Whether it begins at the root."""
        return bool(self._root)

    def as_posix(self):
        """The text."""
        return self._text

    def as_uri(self):
        """A URL."""
        if not self._root:
            raise ValueError("relative path can't be expressed as a file URI")
        from urllib.parse import quote
        return "file://" + quote(self._text)

    def is_relative_to(self, other, *more):
        """Whether it is below another."""
        other = type(self)(other, *more)
        return other == self or other in self.parents

    def relative_to(self, other, *more, walk_up=False):
        """The path as seen from another."""
        other = type(self)(other, *more)
        if self.is_relative_to(other):
            return self._made("", self._names[len(other._names):])
        if not walk_up:
            raise ValueError(f"{str(self)!r} is not in the subpath of {str(other)!r}")
        return type(self)(_path.relpath(self._text, other._text))

    def match(self, path_pattern, *, case_sensitive=None):
        """Whether the end of the path fits a pattern."""
        from fnmatch import fnmatchcase
        wanted = [part for part in str(path_pattern).split("/") if part]
        parts = self._names[-len(wanted):]
        return len(parts) == len(wanted) and all(fnmatchcase(a, b) for a, b in zip(parts, wanted))

    full_match = match


class PurePosixPath(PurePath):
    """A path of Linux."""


class PureWindowsPath(PurePath):
    """Out of scope."""

    def __init__(self, *args):
        raise NotImplementedError("pathlib.PureWindowsPath is not simulated; the box is a Linux machine")


class Path(PurePath):
    """A path in the in-memory folder."""

    @classmethod
    def cwd(cls):
        """The working folder."""
        return cls(_os.getcwd())

    @classmethod
    def home(cls):
        """The learner's folder."""
        return cls("~").expanduser()

    def expanduser(self):
        """The path with `~` filled in."""
        return type(self)(_path.expanduser(self._text))

    def absolute(self):
        """The path from the root."""
        return self if self._root else type(self)(_os.getcwd(), self)

    def resolve(self, strict=False):
        """The path from the root, without `..`."""
        return type(self)(_path.realpath(self._text, strict=strict))

    def exists(self, *, follow_symlinks=True):
        """Whether there is something."""
        return _path.exists(self._text)

    def is_file(self, *, follow_symlinks=True):
        """Whether there is a file."""
        return _path.isfile(self._text)

    def is_dir(self, *, follow_symlinks=True):
        """Whether there is a folder."""
        return _path.isdir(self._text)

    def is_symlink(self):
        """There are no links."""
        return False

    def stat(self, *, follow_symlinks=True):
        """What is known of it."""
        return _os.stat(self._text)

    def samefile(self, other_path):
        """Whether both are the same."""
        return _path.samefile(self._text, other_path)

    def open(self, mode="r", buffering=-1, encoding=None, errors=None, newline=None):
        """Opens the file."""
        return open(self._text, mode, buffering, encoding, errors, newline)

    def read_text(self, encoding=None, errors=None, newline=None):
        """All text of the file."""
        with self.open("r", encoding=encoding, errors=errors, newline=newline) as file:
            return file.read()

    def read_bytes(self):
        """All bytes of the file."""
        with self.open("rb") as file:
            return file.read()

    def write_text(self, data, encoding=None, errors=None, newline=None):
        """Writes a text as the file; gives the number of characters."""
        if not isinstance(data, str):
            raise TypeError(f"data must be str, not {type(data).__name__}")
        with self.open("w", encoding=encoding, errors=errors, newline=newline) as file:
            return file.write(data)

    def write_bytes(self, data):
        """Writes bytes as the file; gives their number."""
        with self.open("wb") as file:
            return file.write(data)

    def touch(self, mode=0o666, exist_ok=True):
        """Makes an empty file, if there is none."""
        if self.exists() and not exist_ok:
            raise FileExistsError(17, "File exists", self._text)
        self.open("a").close()

    def mkdir(self, mode=0o777, parents=False, exist_ok=False):
        """Makes a folder."""
        if parents and not self.parent.exists():
            self.parent.mkdir(parents=True, exist_ok=True)
        try:
            _os.mkdir(self._text)
        except OSError:
            if not exist_ok or not self.is_dir():
                raise

    def rmdir(self):
        """Removes an empty folder."""
        _os.rmdir(self._text)

    def unlink(self, missing_ok=False):
        """Removes the file."""
        try:
            _os.remove(self._text)
        except FileNotFoundError:
            if not missing_ok:
                raise

    def rename(self, target):
        """Moves it."""
        _os.rename(self._text, target)
        return type(self)(target)

    replace = rename

    def iterdir(self):
        """What is in the folder."""
        names = _os.listdir(self._text)
        return iter([self / name for name in names])

    def glob(self, pattern, *, case_sensitive=None, recurse_symlinks=False):
        """What fits a pattern below the folder."""
        from glob import iglob
        if not pattern:
            raise ValueError(f"Unacceptable pattern: {str(pattern)!r}")
        base = "" if self._text == "." else self._text.rstrip("/") + "/"
        for path in iglob(base + str(pattern), recursive=True, include_hidden=True):
            yield type(self)(path)

    def rglob(self, pattern, **options):
        """What fits a pattern anywhere below the folder."""
        return self.glob("**/" + str(pattern))

    def walk(self, top_down=True, on_error=None, follow_symlinks=False):
        """Each folder below, with the names of its folders and files."""
        for folder, folders, files in _os.walk(self._text, top_down, on_error):
            yield type(self)(folder), folders, files

    def owner(self, *, follow_symlinks=True):
        """The learner."""
        return "learner"

    group = owner

    def chmod(self, mode, *, follow_symlinks=True):
        """Modes are not kept."""

    def __enter__(self):
        return self

    def __exit__(self, *error):
        pass


class PosixPath(Path, PurePosixPath):
    """A path in the in-memory folder."""


class WindowsPath(Path, PureWindowsPath):
    """Out of scope."""


for _kind in (PurePath, PurePosixPath, PureWindowsPath, Path, PosixPath, WindowsPath):
    _kind.__module__ = "pathlib"
