"""`open`: files of the in-memory folder."""

import _files
from errno import EEXIST, EISDIR, ENOENT
from io import UnsupportedOperation

_descriptors = 2


class _File:
    """What text and binary files share: a place in a file's bytes."""
    _readable = _writable = True
    closed = False

    def __init__(self, contents, name, mode, readable, writable, appends):
        global _descriptors
        _descriptors += 1
        self._contents, self.name, self.mode, self._descriptor = contents, name, mode, _descriptors
        self._readable, self._writable, self._appends = readable, writable, appends
        self._position = contents.size if appends else 0

    def _check(self, allowed=True, what=""):
        if self.closed:
            raise ValueError("I/O operation on closed file.")
        if not allowed:
            raise UnsupportedOperation(f"not {what}" if isinstance(self, TextIOWrapper) else what)

    def close(self):
        """Ends the use of the file."""
        self.closed = True

    def flush(self):
        """Has nothing to do."""
        self._check()

    def fileno(self):
        """A number."""
        self._check()
        return self._descriptor

    def isatty(self):
        """No."""
        self._check()
        return False

    def readable(self):
        """Whether it was opened for reading."""
        self._check()
        return self._readable

    def writable(self):
        """Whether it was opened for writing."""
        self._check()
        return self._writable

    def seekable(self):
        """Yes."""
        self._check()
        return True

    def tell(self):
        """The place."""
        self._check()
        return self._position

    def __enter__(self):
        self._check()
        return self

    def __exit__(self, *error):
        self.close()

    def __iter__(self):
        self._check()
        return self

    def __next__(self):
        line = self.readline()
        if not line:
            raise StopIteration
        return line

    def readlines(self, hint=-1, /):
        """The lines that are left."""
        lines, size = [], 0
        for line in self:
            lines.append(line)
            size += len(line)
            if hint is not None and 0 < hint <= size:
                break
        return lines

    def writelines(self, lines, /):
        """Writes each of several pieces."""
        for line in lines:
            self.write(line)

    def _put(self, data):
        if self._appends:
            self._position = self._contents.size
        self._contents.write(self._position, data)
        self._position += len(data)

    def _take(self, size):
        data = self._contents.data[self._position:None if size is None or size < 0 else self._position + size]
        self._position += len(data)
        return data

    def _take_line(self):
        data = self._contents.data
        end = data.find(b"\n", self._position) + 1 or len(data)
        line = data[self._position:end]
        self._position += len(line)
        return line

    def truncate(self, pos=None, /):
        """Cuts the file off."""
        self._check(self._writable, "writable" if isinstance(self, TextIOWrapper) else "truncate")
        size = self._position if pos is None else pos
        self._contents.truncate(size)
        return size

    def seek(self, cookie, whence=0, /):
        """Moves to a place."""
        self._check()
        if whence not in (0, 1, 2):
            raise ValueError(f"invalid whence ({whence}, should be 0, 1 or 2)")
        if whence and cookie and isinstance(self, TextIOWrapper):
            raise UnsupportedOperation("can't do nonzero cur-relative seeks" if whence == 1
                                       else "can't do nonzero end-relative seeks")
        target = (0, self._position, self._contents.size)[whence] + cookie
        if target < 0:
            raise ValueError(f"negative seek position {target}") if isinstance(self, TextIOWrapper) else OSError(
                22, "Invalid argument")
        self._position = target
        return target


class TextIOWrapper(_File):
    """A file of text."""
    errors, newlines, line_buffering = "strict", None, False

    def __init__(self, *arguments, encoding, errors, newline):
        super().__init__(*arguments)
        self.encoding, self.errors, self._newline = encoding, errors or "strict", newline

    @property
    def buffer(self):
        """The bytes below the text."""
        return BufferedRandom(self._contents, self.name, self.mode + "b", self._readable, self._writable, self._appends)

    def _decode(self, data):
        text = data.decode(self.encoding, self.errors)
        return text.replace("\r\n", "\n").replace("\r", "\n") if self._newline is None else text

    def read(self, size=-1, /):
        """The next characters, or all that is left."""
        self._check(self._readable, "readable")
        if size is None or size < 0:
            return self._decode(self._take(-1))
        text = self._decode(self._contents.data[self._position:])[:size]
        if "\r" not in text and b"\r" not in self._contents.data:
            self._position += len(text.encode(self.encoding, self.errors))
            return text
        taken = 0
        while taken < size and self._position < self._contents.size:
            self._position += 2 if self._contents.data[self._position:self._position + 2] == b"\r\n" else 1
            taken += 1
        return text

    def readline(self, size=-1, /):
        """The next line."""
        self._check(self._readable, "readable")
        start = self._position
        data = self._take_line()
        returned = data.find(b"\r") if self._newline in (None, "") else -1
        if -1 < returned < len(data) - (2 if data.endswith(b"\r\n") else 1):
            self._position = start + returned + 1
            data = data[:returned + 1]
        line = self._decode(data)
        if size is not None and 0 <= size < len(line):
            line = line[:size]
            self._position = start + len(line.encode(self.encoding, self.errors))
        return line

    def write(self, text, /):
        """Writes a text; gives the number of characters."""
        self._check(self._writable, "writable")
        if not isinstance(text, str):
            raise TypeError(f"write() argument must be str, not {type(text).__name__}")
        shown = text.replace("\n", self._newline) if self._newline in ("\r", "\r\n") else text
        self._put(shown.encode(self.encoding, self.errors))
        return len(text)

    def reconfigure(self, *, encoding=None, errors=None, newline=None, line_buffering=None, write_through=None):
        """Changes how texts become bytes."""
        self.encoding, self.errors = encoding or self.encoding, errors or self.errors

    def __repr__(self):
        return f"<_io.TextIOWrapper name={self.name!r} mode={self.mode!r} encoding={self.encoding!r}>"


class _Binary(_File):
    raw = None

    def read(self, size=-1, /):
        """The next bytes, or all that is left."""
        self._check(self._readable, "read")
        return self._take(size)

    read1 = read

    def readinto(self, buffer, /):
        """Fills a buffer with the next bytes."""
        data = self.read(len(buffer))
        buffer[:len(data)] = data
        return len(data)

    def peek(self, size=0, /):
        """The bytes that are left, without moving."""
        self._check(self._readable, "peek")
        return self._contents.data[self._position:]

    def readline(self, size=-1, /):
        """The next line."""
        self._check(self._readable, "read")
        start, line = self._position, self._take_line()
        if size is not None and 0 <= size < len(line):
            line = line[:size]
            self._position = start + size
        return line

    def write(self, data, /):
        """Writes bytes; gives their number."""
        self._check(self._writable, "write")
        if isinstance(data, str):
            raise TypeError("a bytes-like object is required, not 'str'")
        data = bytes(data)
        self._put(data)
        return len(data)

    def __repr__(self):
        return f"<_io.{type(self).__name__} name={self.name!r}>"


class BufferedReader(_Binary):
    """A file of bytes, to be read."""


class BufferedWriter(_Binary):
    """A file of bytes, to be written."""


class BufferedRandom(_Binary):
    """A file of bytes, to be read and written."""


for _kind in (TextIOWrapper, BufferedReader, BufferedWriter, BufferedRandom):
    _kind.__module__ = "_io"


def _split_mode(mode):
    if not isinstance(mode, str):
        raise TypeError(f"open() argument 'mode' must be str, not {type(mode).__name__}")
    if set(mode) - set("axrwb+t") or len(set(mode)) != len(mode):
        raise ValueError(f"invalid mode: {mode!r}")
    if "b" in mode and "t" in mode:
        raise ValueError("can't have text and binary mode at once")
    if sum(letter in mode for letter in "axrw") != 1:
        raise ValueError("must have exactly one of create/read/write/append mode"
                         if sum(letter in mode for letter in "axrw") > 1
                         else "Must have exactly one of create/read/write/append mode and at most one plus")
    return next(letter for letter in "axrw" if letter in mode), "+" in mode, "b" in mode


def open(file, mode="r", buffering=-1, encoding=None, errors=None, newline=None, closefd=True, opener=None):
    """Opens a file of the in-memory folder."""
    if isinstance(file, int):
        raise OSError(9, "Bad file descriptor")
    path = _files.fspath(file)
    letter, both, binary = _split_mode(mode)
    for name, value in (("an encoding", encoding), ("an errors", errors), ("a newline", newline)):
        if binary and value is not None:
            raise ValueError(f"binary mode doesn't take {name} argument")
    if newline not in (None, "", "\n", "\r", "\r\n"):
        raise ValueError(f"illegal newline value: {newline}")
    if buffering == 0 and not binary:
        raise ValueError("can't have unbuffered text I/O")
    contents = _opened(path, file, letter)
    arguments = contents, file, mode, letter == "r" or both, letter != "r" or both, letter == "a"
    if not binary:
        if encoding is None or encoding == "locale":
            encoding = "UTF-8"
        "".encode(encoding)
        return TextIOWrapper(*arguments, encoding=encoding, errors=errors, newline=newline)
    kind = BufferedRandom if both else BufferedReader if letter == "r" else BufferedWriter
    return kind(*arguments[:2], "rb+" if both else letter + "b", *arguments[3:])


def _opened(path, shown, letter):
    node = _files.find(path)
    if isinstance(node, _files.Folder):
        raise _files.error(EISDIR if letter != "x" else EEXIST, shown)
    if node is None and letter == "r":
        node = _files.program_file(path) if path else None
    if node is None:
        if letter == "r" or path.endswith("/"):
            raise _files.error(EISDIR if path.endswith("/") and letter != "r" else ENOENT, shown)
        folder, name = _files.place(path, shown)
        node = folder.items[name] = _files.Contents()
    elif letter == "x":
        raise _files.error(EEXIST, shown)
    if letter == "w":
        node.truncate(0)
    return node
