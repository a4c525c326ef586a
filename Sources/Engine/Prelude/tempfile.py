"""Files and folders of the in-memory folder that have made-up names."""

import os as _os
import shutil as _shutil

__all__ = ["NamedTemporaryFile", "TemporaryFile", "SpooledTemporaryFile", "TemporaryDirectory", "mkstemp", "mkdtemp",
           "mktemp", "gettempdir", "gettempprefix"]

tempdir = None
_count = 0


def gettempdir():
    """/tmp"""
    return "/tmp"


def gettempprefix():
    """tmp"""
    return "tmp"


def mktemp(suffix="", prefix="tmp", dir=None):
    """A name that nothing has."""
    global _count
    _count += 1
    return _os.path.join(dir or gettempdir(), f"{prefix or 'tmp'}{_count:08d}{suffix or ''}")


def mkdtemp(suffix=None, prefix=None, dir=None):
    """A new folder."""
    path = mktemp(suffix, prefix, dir)
    _os.mkdir(path)
    return path


def mkstemp(suffix=None, prefix=None, dir=None, text=False):
    """A new file: descriptors are not simulated, only the name is of use."""
    path = mktemp(suffix, prefix, dir)
    open(path, "w").close()
    return 3, path


class TemporaryDirectory:
    """A folder that is removed at the end."""

    def __init__(self, suffix=None, prefix=None, dir=None, ignore_cleanup_errors=False, *, delete=True):
        self.name, self._delete = mkdtemp(suffix, prefix, dir), delete

    def __enter__(self):
        return self.name

    def __exit__(self, *error):
        if self._delete:
            self.cleanup()

    def cleanup(self):
        """Removes the folder."""
        _shutil.rmtree(self.name, ignore_errors=True)

    def __repr__(self):
        return f"<TemporaryDirectory {self.name!r}>"


class _TemporaryFile:
    def __init__(self, file, path, delete):
        self.file, self.name, self._delete = file, path, delete

    def __getattr__(self, name):
        return getattr(self.file, name)

    def __enter__(self):
        return self

    def __exit__(self, *error):
        self.close()

    def __iter__(self):
        return iter(self.file)

    def close(self):
        """Closes the file, and removes it."""
        if not self.file.closed:
            self.file.close()
            if self._delete and _os.path.exists(self.name):
                _os.remove(self.name)


def NamedTemporaryFile(mode="w+b", buffering=-1, encoding=None, newline=None, suffix=None, prefix=None, dir=None,
                       delete=True, *, errors=None, delete_on_close=True):
    """A file that is removed when it is closed."""
    path = mktemp(suffix, prefix, dir)
    return _TemporaryFile(open(path, mode, buffering, encoding, errors, newline), path, delete)


TemporaryFile = NamedTemporaryFile


def SpooledTemporaryFile(max_size=0, mode="w+b", **options):
    """As NamedTemporaryFile."""
    return NamedTemporaryFile(mode, **options)
