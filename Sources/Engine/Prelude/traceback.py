"""Exceptions and call stacks as text."""

import sys

from _frames import exception_lines, source_line, stack, traceback_text

__all__ = ["extract_stack", "extract_tb", "format_exception", "format_exception_only", "format_list", "format_stack",
           "format_tb", "print_exc", "format_exc", "print_exception", "print_last", "print_stack", "print_tb",
           "clear_frames", "FrameSummary", "StackSummary", "TracebackException", "walk_stack", "walk_tb", "print_list"]

_sentinel = object()
_CAUSE = "\nThe above exception was the direct cause of the following exception:\n\n"
_CONTEXT = "\nDuring handling of the above exception, another exception occurred:\n\n"


class FrameSummary:
    """One level of a call stack."""

    def __init__(self, filename, lineno, name, *, lookup_line=True, locals=None, line=None, end_lineno=None,
                 colno=None, end_colno=None, **kwargs):
        self.filename, self.lineno, self.name = filename, lineno, name
        self._line = line
        self.locals = None if locals is None else {key: repr(value) for key, value in locals.items()}
        self.end_lineno, self.colno, self.end_colno = end_lineno, colno, end_colno

    @property
    def line(self):
        """The line of source, without its indentation."""
        if self._line is None and self.lineno is not None:
            self._line = source_line(self.filename, self.lineno) or ""
        return None if self._line is None else self._line.strip()

    def _items(self):
        return self.filename, self.lineno, self.name, self.line

    def __iter__(self):
        return iter(self._items())

    def __getitem__(self, index):
        return self._items()[index]

    def __len__(self):
        return 4

    def __eq__(self, other):
        if isinstance(other, FrameSummary):
            return self._items() == other._items() and self.locals == other.locals
        return self._items() == other if isinstance(other, tuple) else NotImplemented

    def __repr__(self):
        return f"<FrameSummary file {self.filename}, line {self.lineno} in {self.name}>"


class StackSummary(list):
    """The levels of a call stack, outermost first."""

    @classmethod
    def extract(klass, frame_gen, *, limit=None, lookup_lines=True, capture_locals=False):
        """The levels of frames and lines."""
        levels = [FrameSummary(frame.f_code.co_filename, line, frame.f_code.co_name,
                               locals=frame.f_locals if capture_locals else None) for frame, line in frame_gen]
        return klass(_limited(levels, limit))

    @classmethod
    def from_list(klass, a_list):
        """The levels of summaries or tuples of four."""
        return klass(item if isinstance(item, FrameSummary) else FrameSummary(item[0], item[1], item[2], line=item[3])
                     for item in a_list)

    def format_frame_summary(self, frame_summary):
        """A level's lines."""
        text = f'  File "{frame_summary.filename}", line {frame_summary.lineno}, in {frame_summary.name}\n'
        if frame_summary.line:
            text += f"    {frame_summary.line}\n"
        for name, value in sorted((frame_summary.locals or {}).items()):
            text += f"    {name} = {value}\n"
        return text

    def format(self):
        """Each level's lines."""
        result, last, count = [], None, 0
        for level in self:
            key = level.filename, level.lineno, level.name
            if key != last:
                _note_repeats(result, count)
                last, count = key, 0
            count += 1
            if count <= 3:
                result.append(self.format_frame_summary(level))
        _note_repeats(result, count)
        return result


def _note_repeats(result, count):
    if count > 3:
        more = count - 3
        result.append(f"  [Previous line repeated {more} more time{'s' if more > 1 else ''}]\n")


def _limited(levels, limit):
    if limit is None:
        return levels
    return levels[:limit] if limit >= 0 else levels[limit:]


def walk_tb(tb):
    """The frames and lines of a traceback."""
    while tb is not None:
        yield tb.tb_frame, tb.tb_lineno
        tb = tb.tb_next


def walk_stack(f):
    """The frames and lines from a frame outwards."""
    if f is None:
        f = sys._getframe(1)
    while f is not None:
        yield f, f.f_lineno
        f = f.f_back


def extract_tb(tb, limit=None):
    """The levels of a traceback."""
    levels = StackSummary.extract(walk_tb(tb))
    return StackSummary(_limited([level for level in levels if not level.filename.startswith("<prelude>")], limit))


def extract_stack(f=None, limit=None):
    """The levels of the call stack."""
    return StackSummary(_limited(_stack_of(f), None if limit is None else -limit))


def _stack_of(f):
    if f is not None:
        levels = [(frame.f_code.co_filename, line, frame.f_code.co_name) for frame, line in walk_stack(f)]
    else:
        levels = [level[:3] for level in stack()]
    return [FrameSummary(*level) for level in reversed(levels) if not level[0].startswith("<prelude>")]


def format_levels(levels):
    """The lines of levels given as tuples, outermost first; used by logging."""
    return StackSummary(FrameSummary(*level[:3]) for level in levels
                        if not level[0].startswith("<prelude>")).format()


def format_list(extracted_list):
    """The lines of levels."""
    return StackSummary.from_list(extracted_list).format()


def format_tb(tb, limit=None):
    """The lines of a traceback's levels."""
    return extract_tb(tb, limit).format()


def format_stack(f=None, limit=None):
    """The lines of the call stack's levels."""
    return extract_stack(f, limit).format()


def print_list(extracted_list, file=None):
    """Prints the lines of levels."""
    _write(format_list(extracted_list), file)


def print_tb(tb, limit=None, file=None):
    """Prints the lines of a traceback's levels."""
    _write(format_tb(tb, limit), file)


def print_stack(f=None, limit=None, file=None):
    """Prints the lines of the call stack's levels."""
    _write(format_stack(f, limit), file)


def _write(lines, file):
    file = sys.stderr if file is None else file
    for line in lines:
        file.write(line)


def _value_of(exc, value):
    if value is _sentinel:
        if exc is not None and not isinstance(exc, BaseException):
            raise TypeError("Exception expected for value, {} found".format(type(exc).__name__))
        return exc
    return value


def format_exception(exc, /, value=_sentinel, tb=_sentinel, limit=None, chain=True, **kwargs):
    """The lines of an exception with its traceback, causes and contexts."""
    if (value is _sentinel) != (tb is _sentinel):
        raise ValueError("Both or neither of value and tb must be given")
    value = _value_of(exc, value)
    if value is None:
        return ["NoneType: None\n"]
    if limit is None and chain and (tb is _sentinel or tb is value.__traceback__):
        return _pieces(traceback_text(value))
    return list(TracebackException(type(value), value, value.__traceback__ if tb is _sentinel else tb,
                                   limit=limit).format(chain=chain))


def _pieces(text):
    # Each level's lines are one piece, and so is what stands between two exceptions, as in CPython.
    for between in (_CAUSE, _CONTEXT):
        before, found, after = text.rpartition(between)
        if found:
            return [*_pieces(before), between, *_pieces(after)]
    pieces = []
    for line in text.splitlines(keepends=True):
        isframe = line.lstrip(" |").startswith("File \"")
        if pieces and not isframe and not pieces[-1].lstrip(" |+").endswith("(most recent call last):\n") and (
                line.startswith("    ") or not pieces[-1].lstrip(" |").startswith("File \"")):
            pieces[-1] += line
        else:
            pieces.append(line)
    return pieces


def format_exception_only(exc, /, value=_sentinel, *, show_group=False, **kwargs):
    """The lines that say what an exception is."""
    value = _value_of(exc, value)
    return ["NoneType: None\n"] if value is None else exception_lines(value)


def format_exc(limit=None, chain=True):
    """The text of the exception that is being handled."""
    return "".join(format_exception(sys.exception(), limit=limit, chain=chain))


def print_exception(exc, /, value=_sentinel, tb=_sentinel, limit=None, file=None, chain=True, **kwargs):
    """Prints an exception with its traceback, causes and contexts."""
    _write(["".join(format_exception(exc, value, tb, limit, chain))], file)


def print_exc(limit=None, file=None, chain=True):
    """Prints the exception that is being handled."""
    print_exception(sys.exception(), limit=limit, file=file, chain=chain)


def print_last(limit=None, file=None, chain=True):
    """There is no last exception of a prompt."""
    raise ValueError("no last exception")


def clear_frames(tb):
    """Frames are not kept."""


class TracebackException:
    """An exception as it is to be shown."""

    def __init__(self, exc_type, exc_value, exc_traceback, *, limit=None, lookup_lines=True, capture_locals=False,
                 compact=False, max_group_width=15, max_group_depth=10, save_exc_type=True, _seen=None):
        seen = set() if _seen is None else _seen
        seen.add(id(exc_value))
        self.exc_type, self._value = exc_type, exc_value
        self._only = exception_lines(exc_value)
        self._str = str(exc_value)
        self.__notes__ = getattr(exc_value, "__notes__", None)
        levels = StackSummary.extract(walk_tb(exc_traceback), capture_locals=capture_locals)
        levels = [level for level in levels if not level.filename.startswith("<prelude>")]
        self.stack = StackSummary(_limited(levels, limit))
        self._has_traceback = exc_traceback is not None
        self.__suppress_context__ = exc_value.__suppress_context__
        self.__cause__ = self._other(exc_value.__cause__, limit, seen)
        self.__context__ = self._other(exc_value.__context__, limit, seen)
        self.exceptions = None
        if isinstance(exc_value, BaseExceptionGroup):
            self.exceptions = [TracebackException(type(e), e, e.__traceback__, limit=limit, _seen=seen)
                               for e in exc_value.exceptions]

    @staticmethod
    def _other(value, limit, seen):
        if value is None or id(value) in seen:
            return None
        return TracebackException(type(value), value, value.__traceback__, limit=limit, _seen=seen)

    @classmethod
    def from_exception(cls, exc, *args, **kwargs):
        """That of an exception."""
        return cls(type(exc), exc, exc.__traceback__, *args, **kwargs)

    @property
    def exc_type_str(self):
        """The class's name."""
        return self._only[0].partition(":")[0].strip()

    def format_exception_only(self, *, show_group=False, **kwargs):
        """The lines that say what the exception is."""
        yield from self._only

    def format(self, *, chain=True, **kwargs):
        """All lines."""
        if chain and self.__cause__ is not None:
            yield from self.__cause__.format()
            yield _CAUSE
        elif chain and self.__context__ is not None and not self.__suppress_context__:
            yield from self.__context__.format()
            yield _CONTEXT
        if self.stack:
            yield "Traceback (most recent call last):\n"
            yield from self.stack.format()
        yield from self._only

    def print(self, *, file=None, chain=True, **kwargs):
        """Prints all lines."""
        _write(self.format(chain=chain), file)

    def __str__(self):
        return self._str

    def __eq__(self, other):
        return self.__dict__ == other.__dict__ if isinstance(other, TracebackException) else NotImplemented
