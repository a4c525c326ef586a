"""What `assertRaises` and its kin give: `with` blocks that must end in a certain way."""


class _Context:
    def __init__(self, case, expected, pattern=None):
        self.case = case
        self.expected = expected
        self.pattern = pattern
        self.name = None
        self.msg = None

    def start(self, args, kwargs):
        """Give this for a `with` statement, or call what was passed."""
        if not args:
            self.msg = kwargs.pop("msg", None)
            if kwargs:
                raise TypeError(f"{next(iter(kwargs))!r} is an invalid keyword argument for this function")
            return self
        function, *args = args
        self.name = getattr(function, "__name__", str(function))
        with self:
            function(*args, **kwargs)

    def _names(self):
        kinds = self.expected if isinstance(self.expected, tuple) else (self.expected,)
        return " or ".join(getattr(kind, "__name__", str(kind)) for kind in kinds)

    def _matches(self, text):
        import re

        return re.search(self.pattern, text) is not None

    def _pattern_text(self):
        return self.pattern if isinstance(self.pattern, str) else self.pattern.pattern

    def _fail(self, text):
        raise self.case.failureException(self.case._formatMessage(self.msg, text))


class AssertRaises(_Context):
    """The block must raise one of the expected exceptions, with a fitting text if there is a pattern."""

    exception = None

    def __enter__(self):
        return self

    def __exit__(self, kind, error, traceback):
        if kind is None:
            by = f" by {self.name}" if self.name else ""
            names = self._names() if not isinstance(self.expected, tuple) else str(self.expected)
            self._fail(f"{names} not raised{by}")
        if not issubclass(kind, self.expected):
            return False
        self.exception = error.with_traceback(None)
        if self.pattern is not None and not self._matches(str(error)):
            self._fail(f'"{self._pattern_text()}" does not match "{error}"')
        return True


class AssertWarns(_Context):
    """The block must warn with one of the expected categories."""

    def __enter__(self):
        import warnings

        self._catcher = warnings.catch_warnings(record=True)
        self.warnings = self._catcher.__enter__()
        warnings.simplefilter("always", Warning)
        return self

    def __exit__(self, kind, error, traceback):
        self._catcher.__exit__(kind, error, traceback)
        if kind is not None:
            return False
        first = None
        for caught in self.warnings:
            if not issubclass(caught.category, self.expected):
                continue
            first = first or caught.message
            if self.pattern is None or self._matches(str(caught.message)):
                self.warning = caught.message
                self.filename = caught.filename
                self.lineno = caught.lineno
                return False
        if first is not None:
            self._fail(f'"{self._pattern_text()}" does not match "{first}"')
        self._fail(f"{self._names()} not triggered" + (f" by {self.name}" if self.name else ""))


class AssertLogs:
    """The block must log, or must not if `none` is wanted; it gives `records` and `output`."""

    def __init__(self, case, logger, level, none):
        self.case = case
        self.logger_name = logger
        self.level = level
        self.none = none

    def __enter__(self):
        import logging

        logger = self.logger_name
        self.logger = logger if isinstance(logger, logging.Logger) else logging.getLogger(logger)
        level = logging.INFO if self.level is None else self.level
        self.level = logging.getLevelNamesMapping().get(level, level)
        self.records = []
        self.output = []
        formatter = logging.Formatter("%(levelname)s:%(name)s:%(message)s")
        watched = self

        class Keeping(logging.Handler):
            def emit(self, record):
                watched.records.append(record)
                watched.output.append(formatter.format(record))

        handler = Keeping()
        handler.setLevel(self.level)
        self.saved = self.logger.handlers[:], self.logger.level, self.logger.propagate
        self.logger.handlers = [handler]
        self.logger.setLevel(self.level)
        self.logger.propagate = False
        return None if self.none else self

    def __exit__(self, kind, error, traceback):
        handlers, level, self.logger.propagate = self.saved
        self.logger.handlers = handlers
        self.logger.setLevel(level)
        if kind is not None:
            return False
        if self.none and self.records:
            self.case.fail(f"Unexpected logs found: {self.output!r}")
        if not self.none and not self.records:
            import logging

            name = logging.getLevelName(self.level)
            self.case.fail(f"no logs of level {name} or higher triggered on {self.logger.name}")
