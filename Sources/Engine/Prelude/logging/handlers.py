"""Further handlers: files that are turned over, buffers, queues. Those that need a network are out of scope."""

from . import CRITICAL, ERROR, FileHandler, Handler, getLevelName
from os import path as _path

_SIMULATED = ("BaseRotatingHandler", "RotatingFileHandler", "TimedRotatingFileHandler", "WatchedFileHandler",
              "BufferingHandler", "MemoryHandler", "QueueHandler", "QueueListener")


class BaseRotatingHandler(FileHandler):
    """A file that gives way to a new one."""
    namer = rotator = None

    def emit(self, record):
        """Writes a record, into a new file if it is time."""
        if self.shouldRollover(record):
            self.doRollover()
        super().emit(record)

    def rotation_filename(self, default_name):
        return self.namer(default_name) if callable(self.namer) else default_name

    def rotate(self, source, dest):
        import os
        if callable(self.rotator):
            self.rotator(source, dest)
        elif os.path.exists(source):
            os.rename(source, dest)


class RotatingFileHandler(BaseRotatingHandler):
    """A file that gives way to a new one when it is full."""

    def __init__(self, filename, mode="a", maxBytes=0, backupCount=0, encoding=None, delay=False, errors=None):
        super().__init__(filename, "a" if maxBytes > 0 else mode, encoding, delay, errors)
        self.maxBytes, self.backupCount = maxBytes, backupCount

    def shouldRollover(self, record):
        """Whether the record is too much for the file."""
        if self.maxBytes <= 0 or not _path.exists(self.baseFilename):
            return False
        size = _path.getsize(self.baseFilename)
        return size > 0 and size + len((self.format(record) + "\n").encode()) >= self.maxBytes

    def doRollover(self):
        """Begins a new file."""
        if self.stream:
            self.stream.close()
            self.stream = None
        import os
        for number in range(self.backupCount - 1, 0, -1):
            source = self.rotation_filename(f"{self.baseFilename}.{number}")
            target = self.rotation_filename(f"{self.baseFilename}.{number + 1}")
            if os.path.exists(source):
                if os.path.exists(target):
                    os.remove(target)
                os.rename(source, target)
        if self.backupCount > 0:
            target = self.rotation_filename(f"{self.baseFilename}.1")
            if os.path.exists(target):
                os.remove(target)
            self.rotate(self.baseFilename, target)
        self.stream = open(self.baseFilename, "w" if self.backupCount == 0 else "a", encoding=self.encoding)


class TimedRotatingFileHandler(BaseRotatingHandler):
    """A file that gives way to a new one when its time is over."""
    _units = {"S": 1, "M": 60, "H": 3600, "D": 86400, "MIDNIGHT": 86400}
    _suffixes = {"S": "%Y-%m-%d_%H-%M-%S", "M": "%Y-%m-%d_%H-%M", "H": "%Y-%m-%d_%H"}

    def __init__(self, filename, when="h", interval=1, backupCount=0, encoding=None, delay=False, utc=False,
                 atTime=None, errors=None):
        import time
        super().__init__(filename, "a", encoding, delay, errors)
        self.when, self.backupCount, self.utc = when.upper(), backupCount, utc
        if self.when[:1] == "W":
            self._units = {**self._units, self.when: 7 * 86400}
        if self.when not in self._units:
            raise ValueError("Invalid rollover interval specified: %s" % self.when)
        self.interval = self._units[self.when] * interval
        self.rolloverAt = self._next(int(time.time()))

    def _next(self, now):
        return now - now % 86400 + 86400 if self.when == "MIDNIGHT" else now + self.interval

    def shouldRollover(self, record):
        """Whether the file's time is over."""
        import time
        return int(time.time()) >= self.rolloverAt

    def doRollover(self):
        """Begins a new file."""
        import time
        if self.stream:
            self.stream.close()
            self.stream = None
        suffix = time.strftime(self._suffixes.get(self.when, "%Y-%m-%d"), time.gmtime(self.rolloverAt - self.interval))
        self.rotate(self.baseFilename, self.rotation_filename(f"{self.baseFilename}.{suffix}"))
        self.stream = self._open()
        self.rolloverAt = self._next(int(time.time()))


class WatchedFileHandler(FileHandler):
    """A file that nobody moves here."""

    def reopenIfNeeded(self):
        """Nothing to do."""


class BufferingHandler(Handler):
    """Keeps records until there are enough."""

    def __init__(self, capacity):
        super().__init__()
        self.capacity, self.buffer = capacity, []

    def shouldFlush(self, record):
        return len(self.buffer) >= self.capacity

    def emit(self, record):
        self.buffer.append(record)
        if self.shouldFlush(record):
            self.flush()

    def flush(self):
        self.buffer.clear()

    def close(self):
        self.flush()
        super().close()


class MemoryHandler(BufferingHandler):
    """Keeps records until there are enough or one is grave, then gives them on."""

    def __init__(self, capacity, flushLevel=ERROR, target=None, flushOnClose=True):
        super().__init__(capacity)
        self.flushLevel, self.target, self.flushOnClose = flushLevel, target, flushOnClose

    def shouldFlush(self, record):
        return len(self.buffer) >= self.capacity or record.levelno >= self.flushLevel

    def setTarget(self, target):
        self.target = target

    def flush(self):
        if self.target:
            for record in self.buffer:
                self.target.handle(record)
            self.buffer.clear()

    def close(self):
        if self.flushOnClose:
            self.flush()
        self.target = None
        super().close()


class QueueHandler(Handler):
    """Puts records into a queue."""
    listener = None

    def __init__(self, queue):
        super().__init__()
        self.queue = queue

    def enqueue(self, record):
        self.queue.put_nowait(record)

    def prepare(self, record):
        from copy import copy
        text = self.format(record)
        record = copy(record)
        record.message = record.msg = text
        record.args = record.exc_info = record.exc_text = record.stack_info = None
        return record

    def emit(self, record):
        try:
            self.enqueue(self.prepare(record))
        except Exception:
            self.handleError(record)


class QueueListener:
    """Gives the records of a queue to handlers, when it is stopped at the latest."""

    def __init__(self, queue, *handlers, respect_handler_level=False):
        self.queue, self.handlers, self.respect_handler_level = queue, handlers, respect_handler_level

    def start(self):
        """Begins to listen: what a thread would do meanwhile is done at the end."""

    def handle(self, record):
        for handler in self.handlers:
            if not self.respect_handler_level or record.levelno >= handler.level:
                handler.handle(record)

    def prepare(self, record):
        return record

    def stop(self):
        """Handles what is in the queue."""
        while not self.queue.empty():
            self.handle(self.prepare(self.queue.get_nowait()))


def __getattr__(name):
    known = ("SocketHandler", "DatagramHandler", "SysLogHandler", "SMTPHandler", "HTTPHandler", "NTEventLogHandler")
    if name in known:
        raise AttributeError(f"module 'logging.handlers' is simulated here without {name}, which needs a network; "
                             f"it has {', '.join(_SIMULATED)}")
    raise AttributeError(f"module 'logging.handlers' has no attribute {name!r}")
