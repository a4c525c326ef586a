"""Where records go."""

import sys

from .filtering import Filterer
from .formatting import Formatter
from .levels import NOTSET, WARNING, checkLevel, getLevelName

_handlers = {}
_open_handlers = []
_default_formatter = Formatter()


def getHandlerByName(name):
    """A handler that was given a name."""
    return _handlers.get(name)


def getHandlerNames():
    """The names of handlers that have one."""
    return frozenset(_handlers)


class _NoLock:
    # Threads here take turns only where they wait, so that nothing comes between.
    def acquire(self, *args):
        return True

    def release(self):
        pass

    def __enter__(self):
        return True

    def __exit__(self, *args):
        pass


class Handler(Filterer):
    """Takes records to where they are shown."""

    def __init__(self, level=NOTSET):
        super().__init__()
        self._name = None
        self.level = checkLevel(level)
        self.formatter = None
        self._closed = False
        _open_handlers.append(self)
        self.createLock()

    @property
    def name(self):
        """The handler's name."""
        return self._name

    @name.setter
    def name(self, name):
        _handlers.pop(self._name, None)
        self._name = name
        if name:
            _handlers[name] = self

    def get_name(self):
        return self.name

    def set_name(self, name):
        self.name = name

    def createLock(self):
        self.lock = _NoLock()

    def acquire(self):
        self.lock.acquire()

    def release(self):
        self.lock.release()

    def setLevel(self, level):
        """The least level that is shown."""
        self.level = checkLevel(level)

    def setFormatter(self, fmt):
        """Sets what makes a record's text."""
        self.formatter = fmt

    def format(self, record):
        """A record's text."""
        return (self.formatter or _default_formatter).format(record)

    def emit(self, record):
        """Shows a record."""
        raise NotImplementedError("emit must be implemented by Handler subclasses")

    def handle(self, record):
        """Shows a record, if the filters let it through."""
        result = self.filter(record)
        if hasattr(result, "getMessage"):
            record = result
        if result:
            with self.lock:
                self.emit(record)
        return result

    def flush(self):
        """Has nothing to do."""

    def close(self):
        """Ends the handler's use."""
        self._closed = True
        if self._name in _handlers:
            del _handlers[self._name]
        if self in _open_handlers:
            _open_handlers.remove(self)

    def handleError(self, record):
        """Tells on stderr that a record could not be shown."""
        from logging import raiseExceptions
        from traceback import format_exc, format_stack
        if not raiseExceptions or not sys.stderr:
            return
        sys.stderr.write("--- Logging error ---\n" + format_exc() + "Call stack:\n")
        sys.stderr.write("".join(line for line in format_stack() if '"<prelude>' not in line))
        try:
            sys.stderr.write(f"Message: {record.msg!r}\nArguments: {record.args}\n")
        except Exception:
            sys.stderr.write("Unable to print the message and arguments - possible formatting error.\n"
                             "Use the traceback above to help find the error.\n")

    def __repr__(self):
        return f"<{type(self).__name__} ({getLevelName(self.level)})>"


class StreamHandler(Handler):
    """Writes records to a stream, stderr unless told otherwise."""
    terminator = "\n"

    def __init__(self, stream=None):
        super().__init__()
        self.stream = sys.stderr if stream is None else stream

    def flush(self):
        """Flushes the stream."""
        if self.stream and hasattr(self.stream, "flush"):
            self.stream.flush()

    def emit(self, record):
        """Writes a record."""
        try:
            self.stream.write(self.format(record) + self.terminator)
            self.flush()
        except RecursionError:
            raise
        except Exception:
            self.handleError(record)

    def setStream(self, stream):
        """Sets the stream, and gives the one before."""
        if stream is self.stream:
            return None
        before = self.stream
        self.flush()
        self.stream = stream
        return before

    def __repr__(self):
        name = str(getattr(self.stream, "name", ""))
        return f"<{type(self).__name__} {name + ' ' if name else ''}({getLevelName(self.level)})>"


class FileHandler(StreamHandler):
    """Writes records to a file of the in-memory folder."""

    def __init__(self, filename, mode="a", encoding=None, delay=False, errors=None):
        from os import fspath, path
        self.baseFilename = path.abspath(fspath(filename))
        self.mode, self.encoding, self.delay, self.errors = mode, encoding, delay, errors
        Handler.__init__(self)
        self.stream = None if delay else self._open()

    def _open(self):
        return open(self.baseFilename, self.mode, encoding=self.encoding, errors=self.errors)

    def close(self):
        """Closes the file."""
        if self.stream:
            self.flush()
            self.stream.close()
            self.stream = None
        Handler.close(self)

    def emit(self, record):
        """Writes a record."""
        if self.stream is None and not self._closed:
            self.stream = self._open()
        if self.stream:
            super().emit(record)

    def __repr__(self):
        return f"<{type(self).__name__} {self.baseFilename} ({getLevelName(self.level)})>"


class NullHandler(Handler):
    """Shows nothing."""

    def handle(self, record):
        """Does nothing."""

    def emit(self, record):
        """Does nothing."""

    def createLock(self):
        self.lock = None


class _LastResort(StreamHandler):
    # Shows what no handler takes, on the stderr of the moment.
    def __init__(self):
        Handler.__init__(self, WARNING)

    @property
    def stream(self):
        return sys.stderr


lastResort = _LastResort()


def shutdown(handlerList=None):
    """Flushes and closes the handlers."""
    for handler in reversed(_open_handlers[:]):
        handler.flush()
        handler.close()
