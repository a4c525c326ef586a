"""The in-memory folder: what a program writes is there until it ends, and nothing else is."""

from errno import EACCES, EEXIST, EISDIR, ENOENT, ENOTDIR, ENOTEMPTY

HOME = "/home/learner"
_MESSAGES = {ENOENT: "No such file or directory", EEXIST: "File exists", ENOTDIR: "Not a directory",
             EISDIR: "Is a directory", ENOTEMPTY: "Directory not empty", EACCES: "Permission denied"}


class Contents:
    """A file: the bytes written so far."""

    def __init__(self, data=b""):
        self._parts, self.size, self.changed = [data] if data else [], len(data), _now()

    @property
    def data(self):
        """All bytes."""
        if len(self._parts) != 1:
            self._parts = [b"".join(self._parts)]
        return self._parts[0]

    def write(self, position, data):
        """Puts bytes at a place."""
        if position == self.size:
            self._parts.append(data)
        else:
            old = self.data
            self._parts = [old[:position] + bytes(max(position - len(old), 0)) + data + old[position + len(data):]]
        self.size = max(self.size, position + len(data))
        self.changed = _now()

    def truncate(self, size):
        """Cuts the file off, or fills it up with zeros."""
        self._parts = [self.data[:size] + bytes(max(size - self.size, 0))]
        self.size, self.changed = size, _now()


class Folder:
    """A folder: files and folders by their names."""

    def __init__(self):
        self.items, self.changed = {}, _now()


def _now():
    from time import time_ns
    return time_ns()


def fspath(path):
    """A path as text."""
    if isinstance(path, str):
        return path
    if isinstance(path, bytes):
        return path.decode()
    convert = getattr(type(path), "__fspath__", None)
    if convert is None:
        raise TypeError(f"expected str, bytes or os.PathLike object, not {type(path).__name__}")
    return convert(path)


def error(number, path, second=None):
    """The OSError of a number about a path."""
    arguments = (number, _MESSAGES[number], path)
    return OSError(*arguments) if second is None else OSError(*arguments, None, second)


_root = Folder()
_directory = HOME


def getcwd():
    """The working folder."""
    return _directory


def chdir(path):
    """Changes the working folder."""
    global _directory
    node = find(path)
    if node is None:
        raise error(ENOENT, path)
    if not isinstance(node, Folder):
        raise error(ENOTDIR, path)
    _directory = "/" + "/".join(split(path))


def split(path):
    """The names on the way from the root to a path."""
    if "\0" in path:
        raise ValueError("embedded null byte")
    names = []
    for name in (path if path.startswith("/") else _directory + "/" + path).split("/"):
        if name == "..":
            names = names[:-1]
        elif name not in ("", "."):
            names.append(name)
    return names


def find(path):
    """What is at a path, or None."""
    path = fspath(path)
    if not path:
        return None
    node = _root
    for name in split(path):
        node = node.items.get(name) if isinstance(node, Folder) else None
    if path.endswith("/") and isinstance(node, Contents):
        return None
    return node


def place(path, shown=None):
    """The folder that a path is in and its name there."""
    shown = path if shown is None else shown
    names = split(path)
    if not path or not names:
        raise error(EEXIST if path else ENOENT, shown)
    node = _root
    for name in names[:-1]:
        node = node.items.get(name)
        if node is None:
            raise error(ENOENT, shown)
        if not isinstance(node, Folder):
            raise error(ENOTDIR, shown)
    return node, names[-1]


def mkdir(path, shown=None):
    """Makes a folder."""
    path = fspath(path)
    if find(path) is not None:
        raise error(EEXIST, shown or path)
    folder, name = place(path, shown)
    folder.items[name], folder.changed = Folder(), _now()


def remove(path):
    """Removes a file."""
    node = find(path)
    if node is None:
        raise error(ENOENT, path)
    if isinstance(node, Folder):
        raise error(EISDIR, path)
    folder, name = place(fspath(path))
    del folder.items[name]


def rmdir(path):
    """Removes an empty folder."""
    node = find(path)
    if node is None:
        raise error(ENOENT, path)
    if not isinstance(node, Folder):
        raise error(ENOTDIR, path)
    if node.items:
        raise error(ENOTEMPTY, path)
    folder, name = place(fspath(path))
    del folder.items[name]


def rename(source, target):
    """Moves a file or folder, in the place of a file that is there."""
    node = find(source)
    if node is None:
        raise error(ENOENT, source, target)
    there = find(target)
    if isinstance(there, Folder) and (not isinstance(node, Folder) or there.items):
        raise error(EISDIR if not isinstance(node, Folder) else ENOTEMPTY, source, target)
    try:
        new_folder, new_name = place(fspath(target))
    except OSError as failure:
        raise error(failure.errno, source, target) from None
    folder, name = place(fspath(source))
    del folder.items[name]
    new_folder.items[new_name] = node


def names_in(path):
    """The names in a folder."""
    node = find(path)
    if node is None:
        raise error(ENOENT, path)
    if not isinstance(node, Folder):
        raise error(ENOTDIR, path)
    return list(node.items)


def stat(path, shown=None):
    """What is known of a file or folder."""
    if isinstance(path, int):
        raise OSError(9, "Bad file descriptor")
    node = find(path)
    if node is None:
        raise error(ENOENT, path if shown is None else shown)
    return StatResult(node)


class StatResult:
    """Size, mode and times of a file or folder."""
    st_ino, st_dev, st_nlink, st_uid, st_gid = 1, 1, 1, 1000, 1000

    def __init__(self, node):
        self.node = node
        self.st_mode = 0o40755 if isinstance(node, Folder) else 0o100644
        self.st_size = 4096 if isinstance(node, Folder) else node.size
        self.st_mtime_ns = self.st_atime_ns = self.st_ctime_ns = node.changed
        self.st_mtime = self.st_atime = self.st_ctime = node.changed / 1e9

    def __repr__(self):
        return (f"os.stat_result(st_mode={self.st_mode}, st_ino=1, st_dev=1, st_nlink=1, st_uid=1000, st_gid=1000, "
                f"st_size={self.st_size}, st_atime={int(self.st_atime)}, st_mtime={int(self.st_mtime)}, "
                f"st_ctime={int(self.st_ctime)})")


def _furnish():
    # The folders that every program may count on, and that of the program itself.
    from sys import modules
    for path in ("/home", HOME, "/tmp"):
        mkdir(path)
    file = getattr(modules.get("__main__"), "__file__", None)
    if not file:
        return
    from _frames import source
    text = source(file)
    names = split(file)
    for count in range(1, len(names)):
        if find("/" + "/".join(names[:count])) is None:
            mkdir("/" + "/".join(names[:count]))
    if text is not None and names:
        folder, name = place(file)
        program_files.append((folder, name, Contents(text.encode())))


program_files = []
_furnish()


def program_file(path):
    """The program's own file, which it may read although the folder is empty."""
    names = split(path)
    for folder, name, contents in program_files:
        if names and names[-1] == name and find("/" + "/".join(names[:-1])) is folder:
            return contents
    return None
