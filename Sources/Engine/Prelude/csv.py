"""Tables as text."""

__all__ = ["QUOTE_MINIMAL", "QUOTE_ALL", "QUOTE_NONNUMERIC", "QUOTE_NONE", "QUOTE_STRINGS", "QUOTE_NOTNULL", "Error",
           "Dialect", "excel", "excel_tab", "unix_dialect", "reader", "writer", "register_dialect", "get_dialect",
           "list_dialects", "unregister_dialect", "DictReader", "DictWriter", "field_size_limit"]

QUOTE_MINIMAL, QUOTE_ALL, QUOTE_NONNUMERIC, QUOTE_NONE, QUOTE_STRINGS, QUOTE_NOTNULL = range(6)


class Error(Exception):
    """A table that is none."""


Error.__module__ = "_csv"


class Dialect:
    """How a table is written."""
    delimiter, quotechar, escapechar = ",", '"', None
    doublequote, skipinitialspace, lineterminator, quoting, strict = True, False, "\r\n", QUOTE_MINIMAL, False


class excel(Dialect):
    """As Excel does."""


class excel_tab(excel):
    """As Excel does, with tabs."""
    delimiter = "\t"


class unix_dialect(Dialect):
    """All quoted, with the lines of Unix."""
    lineterminator, quoting = "\n", QUOTE_ALL


_dialects = {"excel": excel, "excel-tab": excel_tab, "unix": unix_dialect}
_OPTIONS = ("delimiter", "quotechar", "escapechar", "doublequote", "skipinitialspace", "lineterminator", "quoting",
            "strict")


def _settings(dialect, options):
    if isinstance(dialect, str):
        dialect = get_dialect(dialect)
    settings = Dialect()
    for name in _OPTIONS:
        setattr(settings, name, options.pop(name) if name in options else getattr(dialect, name, getattr(Dialect, name)))
    if options:
        raise TypeError(f"this function got an unexpected keyword argument {next(iter(options))!r}")
    if not isinstance(settings.delimiter, str) or len(settings.delimiter) != 1:
        raise TypeError('"delimiter" must be a 1-character string')
    return settings


def register_dialect(name, dialect=excel, **options):
    """Names a dialect."""
    _dialects[name] = _settings(dialect, options)


def unregister_dialect(name):
    """Forgets a dialect."""
    if name not in _dialects:
        raise Error("unknown dialect")
    del _dialects[name]


def get_dialect(name):
    """The dialect of a name."""
    if name not in _dialects:
        raise Error("unknown dialect")
    return _dialects[name]


def list_dialects():
    """The names of dialects."""
    return list(_dialects)


def field_size_limit(limit=131072):
    """Fields may be of any size."""
    return 131072


class _Reader:
    def __init__(self, lines, settings):
        self._lines, self.dialect, self.line_num = iter(lines), settings, 0

    def __iter__(self):
        return self

    def __next__(self):
        d = self.dialect
        fields, field, quoted, was_quoted, started = [], [], False, False, False
        while True:
            try:
                line = next(self._lines)
            except StopIteration:
                if quoted and d.strict:
                    raise Error("unexpected end of data") from None
                if not quoted:
                    raise
                fields.append(self._value(field, was_quoted))
                return fields
            if not isinstance(line, str):
                raise Error(f"iterator should return strings, not {type(line).__name__} (the file should be opened in "
                            "text mode)")
            self.line_num += 1
            index = 0
            while index < len(line):
                c = line[index]
                index += 1
                if quoted:
                    if c == d.escapechar and index < len(line):
                        field.append(line[index])
                        index += 1
                    elif c == d.quotechar:
                        if d.doublequote and line[index:index + 1] == d.quotechar:
                            field.append(c)
                            index += 1
                        else:
                            quoted = False
                    else:
                        field.append(c)
                elif c in "\r\n":
                    if line[index:].strip("\r\n"):
                        raise Error("new-line character seen in unquoted field - do you need to open the file with "
                                    "newline=''?")
                    break
                elif c == d.delimiter:
                    fields.append(self._value(field, was_quoted))
                    field, was_quoted, started = [], False, True
                elif c == d.quotechar and d.quoting != QUOTE_NONE and not field and not was_quoted:
                    quoted = was_quoted = started = True
                elif c == d.escapechar and index < len(line):
                    field.append(line[index])
                    index += 1
                elif c == " " and d.skipinitialspace and not field and not was_quoted:
                    pass
                else:
                    if was_quoted and d.strict:
                        raise Error(f"'{d.delimiter}' expected after '{d.quotechar}'")
                    field.append(c)
                    started = True
            if quoted:
                continue
            if field or started or was_quoted:
                fields.append(self._value(field, was_quoted))
            return fields

    def _value(self, field, was_quoted):
        text = "".join(field)
        if self.dialect.quoting == QUOTE_NONNUMERIC and not was_quoted:
            return float(text)
        return text


def reader(iterable, dialect="excel", **options):
    """The rows of a table."""
    return _Reader(iterable, _settings(dialect, options))


class _Writer:
    def __init__(self, file, settings):
        self._write, self.dialect = file.write, settings

    def _field(self, value, alone):
        d = self.dialect
        text = "" if value is None else repr(value) if isinstance(value, float) else str(value)
        special = (d.delimiter, d.quotechar, d.escapechar, "\r", "\n", *d.lineterminator)
        wants = (d.quoting == QUOTE_ALL or (d.quoting == QUOTE_NONNUMERIC and not isinstance(value, (int, float)))
                 or (d.quoting == QUOTE_STRINGS and isinstance(value, str))
                 or (d.quoting == QUOTE_NOTNULL and value is not None))
        needs = any(mark and mark in text for mark in special) or (alone and not text)
        if d.quoting == QUOTE_NONE:
            if alone and not text:
                raise Error("single empty field record must be quoted")
            for mark in dict.fromkeys(mark for mark in special if mark):
                if mark in text:
                    if not d.escapechar:
                        raise Error("need to escape, but no escapechar set")
            return "".join(d.escapechar + c if c in special and d.escapechar else c for c in text)
        if not wants and not needs:
            return text
        if d.quotechar in text:
            if not d.doublequote and not d.escapechar:
                raise Error("need to escape, but no escapechar set")
            text = text.replace(d.quotechar, (d.quotechar if d.doublequote else d.escapechar) + d.quotechar)
        return d.quotechar + text + d.quotechar

    def writerow(self, row):
        """Writes a row."""
        try:
            values = list(row)
        except TypeError:
            raise Error(f"iterable expected, not {type(row).__name__}") from None
        fields = [self._field(value, len(values) == 1) for value in values]
        return self._write(self.dialect.delimiter.join(fields) + self.dialect.lineterminator)

    def writerows(self, rows):
        """Writes rows."""
        for row in rows:
            self.writerow(row)


def writer(fileobj, dialect="excel", **options):
    """Writes rows of a table."""
    return _Writer(fileobj, _settings(dialect, options))


class DictReader:
    """The rows of a table as dicts."""

    def __init__(self, f, fieldnames=None, restkey=None, restval=None, dialect="excel", *args, **options):
        self._names = list(fieldnames) if fieldnames is not None else None
        self.restkey, self.restval, self.dialect = restkey, restval, dialect
        self.reader = reader(f, dialect, **options)

    line_num = property(lambda self: self.reader.line_num)

    @property
    def fieldnames(self):
        """The names in the first row."""
        if self._names is None:
            self._names = next(self.reader, None)
        return self._names

    def __iter__(self):
        return self

    def __next__(self):
        names = self.fieldnames
        row = next(self.reader)
        while not row:
            row = next(self.reader)
        result = dict(zip(names, row))
        if len(names) < len(row):
            result[self.restkey] = row[len(names):]
        for name in names[len(row):]:
            result[name] = self.restval
        return result


class DictWriter:
    """Writes dicts as rows of a table."""

    def __init__(self, f, fieldnames, restval="", extrasaction="raise", dialect="excel", *args, **options):
        self.fieldnames, self.restval, self.extrasaction = fieldnames, restval, extrasaction.lower()
        if self.extrasaction not in ("raise", "ignore"):
            raise ValueError("extrasaction (%s) must be 'raise' or 'ignore'" % extrasaction)
        self.writer = writer(f, dialect, **options)

    def writeheader(self):
        """Writes the names."""
        return self.writer.writerow(self.fieldnames)

    def _row(self, rowdict):
        if self.extrasaction == "raise":
            wrong = [key for key in rowdict if key not in self.fieldnames]
            if wrong:
                raise ValueError("dict contains fields not in fieldnames: " + ", ".join(repr(key) for key in wrong))
        return [rowdict.get(key, self.restval) for key in self.fieldnames]

    def writerow(self, rowdict):
        """Writes a dict."""
        return self.writer.writerow(self._row(rowdict))

    def writerows(self, rowdicts):
        """Writes dicts."""
        return self.writer.writerows(map(self._row, rowdicts))
