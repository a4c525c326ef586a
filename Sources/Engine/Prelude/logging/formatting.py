"""Records and how they are shown."""

import time

from .levels import getLevelName

BASIC_FORMAT = "%(levelname)s:%(name)s:%(message)s"
_start_time = 1_700_000_000_000_000_000
_BRACES = "{levelname}:{name}:{message}"


class LogRecord:
    """One thing that happened."""

    def __init__(self, name, level, pathname, lineno, msg, args, exc_info, func=None, sinfo=None, **kwargs):
        now = time.time_ns()
        self.name = name
        self.msg = msg
        if args and len(args) == 1 and isinstance(args[0], dict) and args[0]:
            args = args[0]
        self.args = args
        self.levelname = getLevelName(level)
        self.levelno = level
        self.pathname = pathname
        self.filename = pathname.rpartition("/")[2]
        self.module = self.filename.rpartition(".")[0] or self.filename
        self.exc_info = exc_info
        self.exc_text = None
        self.stack_info = sinfo
        self.lineno = lineno
        self.funcName = func
        self.created = now / 1e9
        self.msecs = (now % 1_000_000_000) // 1_000_000 + 0.0
        self.relativeCreated = (now - _start_time) / 1e6
        self.thread, self.threadName = _current_thread()
        self.processName = "MainProcess"
        self.process = _process()
        self.taskName = _task_name()

    def __repr__(self):
        return f'<LogRecord: {self.name}, {self.levelno}, {self.pathname}, {self.lineno}, "{self.msg}">'

    def getMessage(self):
        """The message with its arguments filled in."""
        message = str(self.msg)
        return message % self.args if self.args else message


def _current_thread():
    from sys import modules
    threading = modules.get("threading")
    if threading is None:
        from _thread import get_ident
        return get_ident(), "MainThread"
    thread = threading.current_thread()
    return thread.ident, thread.name


def _process():
    from os import getpid
    return getpid()


def _task_name():
    from sys import modules
    asyncio = modules.get("asyncio")
    if asyncio is None:
        return None
    try:
        return asyncio.current_task().get_name()
    except Exception:
        return None


_factory = LogRecord


def setLogRecordFactory(factory):
    """Sets what makes records."""
    global _factory
    _factory = factory


def getLogRecordFactory():
    """What makes records."""
    return _factory


def makeLogRecord(dict):
    """A record of given attributes."""
    record = _factory(None, None, "", 0, "", (), None, None)
    record.__dict__.update(dict)
    return record


class PercentStyle:
    """`%(message)s`"""
    default_format = "%(message)s"
    asctime_search = asctime_format = "%(asctime)"

    def __init__(self, fmt, *, defaults=None):
        self._fmt = fmt or self.default_format
        self._defaults = defaults

    def usesTime(self):
        """Whether the time is shown."""
        return self._fmt.find(self.asctime_search) >= 0

    def validate(self):
        """ValueError if the format shows nothing."""
        import re
        if not re.search(r"%\(\w+\)[#0+ -]*(\*|\d+)?(\.(\*|\d+))?[diouxefgcrsa%]", self._fmt, re.I):
            raise ValueError(f"Invalid format '{self._fmt}' for '{self.default_format[0]}' style")

    def _values(self, record):
        return {**self._defaults, **record.__dict__} if self._defaults else record.__dict__

    def _format(self, record):
        return self._fmt % self._values(record)

    def format(self, record):
        """The record in the format."""
        try:
            return self._format(record)
        except KeyError as error:
            raise ValueError("Formatting field not found in record: %s" % error) from error


class StrFormatStyle(PercentStyle):
    """`{message}`"""
    default_format = "{message}"
    asctime_search = "{asctime"

    def validate(self):
        """ValueError if the format is none."""
        from string import Formatter as Fields
        names = set()
        try:
            for _, name, spec, conversion in Fields().parse(self._fmt):
                if name:
                    if not name.replace(".", "").replace("[", "").replace("]", "").isidentifier():
                        raise ValueError("invalid field name/expression: %r" % name)
                    names.add(name)
                if conversion and conversion not in "rsa":
                    raise ValueError("invalid conversion: %r" % conversion)
        except ValueError as error:
            raise ValueError("invalid format: %s" % error) from error
        if not names:
            raise ValueError("invalid format: no fields")

    def _format(self, record):
        return self._fmt.format(**self._values(record))


class StringTemplateStyle(PercentStyle):
    """`${message}`"""
    default_format = "${message}"

    def __init__(self, fmt, *, defaults=None):
        from string import Template
        super().__init__(fmt, defaults=defaults)
        self._template = Template(self._fmt)

    def usesTime(self):
        """Whether the time is shown."""
        return "$asctime" in self._fmt or "${asctime}" in self._fmt

    def validate(self):
        """ValueError if the format shows nothing."""
        if not self._template.get_identifiers():
            raise ValueError("invalid format: no fields")

    def _format(self, record):
        return self._template.substitute(**self._values(record))


_STYLES = {"%": PercentStyle, "{": StrFormatStyle, "$": StringTemplateStyle}


class Formatter:
    """Makes a record's text."""
    converter = staticmethod(lambda seconds: time.localtime(seconds))
    default_time_format = "%Y-%m-%d %H:%M:%S"
    default_msec_format = "%s,%03d"

    def __init__(self, fmt=None, datefmt=None, style="%", validate=True, *, defaults=None):
        if style not in _STYLES:
            raise ValueError("Style must be one of: %s" % ",".join(_STYLES))
        self._style = _STYLES[style](fmt, defaults=defaults)
        # The usual formats are known to be right, and checking takes the module re.
        if validate and fmt and fmt not in (BASIC_FORMAT, _BRACES) and "%(message)s" not in fmt:
            self._style.validate()
        self._fmt = self._style._fmt
        self.datefmt = datefmt

    def formatTime(self, record, datefmt=None):
        """The time at which the record was made."""
        moment = self.converter(record.created)
        if datefmt:
            return time.strftime(datefmt, moment)
        text = time.strftime(self.default_time_format, moment)
        return self.default_msec_format % (text, record.msecs) if self.default_msec_format else text

    def formatException(self, ei):
        """The traceback of an exception."""
        from traceback import format_exception
        return "".join(format_exception(ei[1])).removesuffix("\n")

    def formatStack(self, stack_info):
        """The stack, as it was taken."""
        return stack_info

    def usesTime(self):
        """Whether the time is shown."""
        return self._style.usesTime()

    def formatMessage(self, record):
        """The record's line."""
        return self._style.format(record)

    def format(self, record):
        """The record's text: its line, then the traceback and the stack if there are any."""
        record.message = record.getMessage()
        if self.usesTime():
            record.asctime = self.formatTime(record, self.datefmt)
        text = self.formatMessage(record)
        if record.exc_info and not record.exc_text:
            record.exc_text = self.formatException(record.exc_info)
        for more in (record.exc_text, record.stack_info and self.formatStack(record.stack_info)):
            if more:
                text = text + more if text[-1:] == "\n" else f"{text}\n{more}"
        return text
