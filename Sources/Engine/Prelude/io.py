"""Text and bytes in memory, with the interface of files."""

__all__ = ["StringIO", "BytesIO", "SEEK_SET", "SEEK_CUR", "SEEK_END", "UnsupportedOperation", "IOBase", "TextIOBase",
           "RawIOBase", "BufferedIOBase", "DEFAULT_BUFFER_SIZE"]

SEEK_SET, SEEK_CUR, SEEK_END = 0, 1, 2
DEFAULT_BUFFER_SIZE = 8192


class UnsupportedOperation(OSError, ValueError):
    """An operation that this kind of file does not have."""


class IOBase:
    """What the files in memory share: a buffer and a position in it."""
    closed = False
    _empty = ""
    _newline = "\n"

    def _check(self):
        if self.closed:
            raise ValueError("I/O operation on closed file")

    def getvalue(self):
        """All that was written."""
        self._check()
        return self._joined()

    def _joined(self):
        if len(self._parts) != 1:
            self._parts = [self._empty.join(self._parts)]
        return self._parts[0]

    def _write(self, data):
        self._check()
        size = len(data)
        if self._position == self._size:
            self._parts.append(data)
        else:
            text = self._joined()
            gap = self._filler * max(self._position - self._size, 0)
            self._parts = [text[:self._position], gap, data, text[self._position + size:]]
        self._position += size
        self._size = max(self._size, self._position)
        return size

    def writelines(self, lines):
        """Writes each of several pieces."""
        for line in lines:
            self.write(line)

    def read(self, size=-1, /):
        """The next `size` characters, or all that is left."""
        self._check()
        end = self._size if size is None or size < 0 else min(self._position + size, self._size)
        result = self._joined()[self._position:end]
        self._position = max(end, self._position)
        return result

    def readline(self, size=-1, /):
        """The next line."""
        self._check()
        end = self._joined().find(self._newline, self._position) + 1 or self._size
        if size is not None and size >= 0:
            end = min(end, self._position + size)
        return self.read(max(end - self._position, 0))

    def readlines(self, hint=-1, /):
        """The lines that are left."""
        return list(self)

    def __iter__(self):
        self._check()
        return self

    def __next__(self):
        line = self.readline()
        if not line:
            raise StopIteration
        return line

    def tell(self):
        """The position."""
        self._check()
        return self._position

    def seek(self, pos, whence=0, /):
        """Moves the position."""
        self._check()
        base = (0, self._position, self._size)[whence]
        if whence == 0 and pos < 0:
            raise ValueError(f"Negative seek position {pos}" if self._empty == "" else f"negative seek value {pos}")
        if whence and pos and self._empty == "":
            raise OSError("Can't do nonzero cur-relative seeks")
        self._position = max(base + pos, 0)
        return self._position

    def truncate(self, pos=None, /):
        """Cuts off what is behind a position."""
        self._check()
        pos = self._position if pos is None else pos
        if pos < self._size:
            self._parts = [self._joined()[:pos]]
            self._size = pos
        return pos

    def close(self):
        """Ends the use of the file."""
        self.closed = True

    def flush(self):
        """Has nothing to do."""
        self._check()

    def readable(self):
        self._check()
        return True

    writable = seekable = readable

    def isatty(self):
        self._check()
        return False

    def fileno(self):
        raise UnsupportedOperation("fileno")

    def __enter__(self):
        self._check()
        return self

    def __exit__(self, *exc_info):
        self.close()


class TextIOBase(IOBase):
    """Files of text."""


class RawIOBase(IOBase):
    """Files of bytes, without a buffer."""


class BufferedIOBase(IOBase):
    """Files of bytes, with a buffer."""


def __getattr__(name):
    if name in ("open", "TextIOWrapper", "BufferedReader", "BufferedWriter", "BufferedRandom"):
        import _open
        return getattr(_open, name)
    raise AttributeError(f"module 'io' has no attribute {name!r}")


def text_encoding(encoding, stacklevel=2, /):
    """The encoding, or the usual one."""
    return "utf-8" if encoding is None else encoding


class StringIO(TextIOBase):
    """Text in memory."""
    __module__ = "_io"
    _filler = "\0"
    encoding = errors = None

    def __init__(self, initial_value="", newline="\n"):
        if initial_value is not None and not isinstance(initial_value, str):
            raise TypeError(f"initial_value must be str or None, not {type(initial_value).__name__}")
        self._parts = [initial_value or ""]
        self._position, self._size = 0, len(initial_value or "")

    def write(self, s, /):
        """Writes text; how many characters."""
        if not isinstance(s, str):
            raise TypeError(f"string argument expected, got {type(s).__name__!r}")
        return self._write(s)


class BytesIO(IOBase):
    """Bytes in memory."""
    __module__ = "_io"
    _empty, _newline, _filler = b"", b"\n", b"\0"

    def __init__(self, initial_bytes=b""):
        self._parts = [bytes(initial_bytes)]
        self._position, self._size = 0, len(initial_bytes)

    def write(self, b, /):
        """Writes bytes; how many."""
        if isinstance(b, str):
            raise TypeError(f"a bytes-like object is required, not {type(b).__name__!r}")
        return self._write(bytes(b))

    def getbuffer(self):
        """All that was written."""
        return self.getvalue()
