"""Binds arguments for generated functions, with the errors that a written-out `def` would give."""


def listing(names):
    """Quoted names as the interpreter lists them: 'a', 'b', and 'c'."""
    quoted = [repr(name) for name in names]
    if len(quoted) < 3:
        return " and ".join(quoted)
    return ", ".join(quoted[:-1]) + ", and " + quoted[-1]


def bind(function, names, defaults, args, kwargs, keyword_only=(), offset=1):
    """A dict of parameter values.

    function: its qualified name; names: the positional parameters behind self; defaults: a dict;
    offset: how many parameters (self) come before `names`.
    """
    values = dict(zip(names, args))
    given_keyword_only = 0
    for key, value in kwargs.items():
        if key in values:
            raise TypeError(f"{function}() got multiple values for argument {key!r}")
        if key in keyword_only:
            given_keyword_only += 1
        elif key not in names:
            raise TypeError(unexpected(function, key, [*names, *keyword_only]))
        values[key] = value
    if len(args) > len(names):
        raise TypeError(too_many(function, names, defaults, len(args), given_keyword_only, offset))
    for parameters, kind in ((names, "positional"), (keyword_only, "keyword-only")):
        missing = []
        for name in parameters:
            if name not in values:
                if name in defaults:
                    values[name] = defaults[name]
                else:
                    missing.append(name)
        if missing:
            plural = "" if len(missing) == 1 else "s"
            raise TypeError(
                f"{function}() missing {len(missing)} required {kind} argument{plural}: {listing(missing)}")
    return values


def too_many(function, names, defaults, given, given_keyword_only, offset):
    """The message for a call with too many positional arguments."""
    most = len(names) + offset
    optional = sum(name in defaults for name in names)
    given += offset
    takes = f"from {most - optional} to {most}" if optional else str(most)
    plural = "s" if optional or most != 1 else ""
    extra = ""
    if given_keyword_only:
        extra = " positional argument{} (and {} keyword-only argument{})".format(
            "" if given == 1 else "s", given_keyword_only, "" if given_keyword_only == 1 else "s")
    verb = "was" if given == 1 and not given_keyword_only else "were"
    return f"{function}() takes {takes} positional argument{plural} but {given}{extra} {verb} given"


def unexpected(function, key, names):
    """The message for an unknown keyword, with the nearest known one."""
    message = f"{function}() got an unexpected keyword argument {key!r}"
    best = nearest(key, names)
    return message if best is None else f"{message}. Did you mean {best!r}?"


def nearest(word, names):
    """The name most like `word`, or None: the interpreter's measure and threshold."""
    best, best_cost = None, None
    for name in names:
        if name == word:
            continue
        limit = (len(name) + len(word) + 3) * 2 // 6
        if best_cost is not None:
            limit = min(limit, best_cost - 1)
        cost = distance(word, name)
        if cost <= limit:
            best, best_cost = name, cost
    return best


def distance(a, b):
    """The edit distance: 2 for an insertion, deletion or change, 1 for a change of case."""
    previous = [2 * index for index in range(len(b) + 1)]
    for row, left in enumerate(a, 1):
        current = [2 * row]
        for column, right in enumerate(b, 1):
            change = 0 if left == right else 1 if left.lower() == right.lower() else 2
            current.append(min(previous[column - 1] + change, previous[column] + 2, current[-1] + 2))
        previous = current
    return previous[-1]
