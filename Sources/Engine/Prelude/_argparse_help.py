"""Usage and help, for argparse."""

_SUPPRESS = "==SUPPRESS=="


def _width():
    from os import environ
    columns = environ.get("COLUMNS", "80")
    return (int(columns) if columns.isdigit() else 80) - 2


def metavar_of(action, shows_types=False):
    """What stands for an argument's value."""
    if action.metavar is not None:
        return action.metavar
    if action.choices is not None:
        return "{" + ",".join(map(str, action.choices)) + "}"
    if shows_types and action.type is not None:
        return action.type.__name__
    return action.dest.upper() if action.option_strings else action.dest


def _values(action, parser):
    """An argument's values as usage shows them."""
    name = metavar_of(action, parser.formatter_class.show_types)
    names = name if isinstance(name, tuple) else None
    first = names[0] if names else name
    last = names[-1] if names else name
    if action.nargs is None:
        return first
    if action.nargs == "?":
        return f"[{first}]"
    if action.nargs == "*":
        return f"[{first} [{last} ...]]" if names and len(names) == 2 else f"[{first} ...]"
    if action.nargs == "+":
        return f"{first} [{last} ...]"
    if action.nargs == "...":
        return "..."
    if action.nargs == "A...":
        return f"{first} ..."
    if action.nargs == _SUPPRESS:
        return ""
    return " ".join(names or [name] * action.nargs)


def _usage_part(action, parser):
    if not action.option_strings:
        return _values(action, parser)
    if action.nargs == 0:
        return action.format_usage()
    return f"{action.option_strings[0]} {_values(action, parser)}"


def _usage_parts(parser, actions):
    shown = [action for action in actions if action.help != _SUPPRESS]
    parts, done = [], set()
    for action in shown:
        if action in done:
            continue
        group = next((g for g in parser._exclusive_groups if action in g._members), None)
        members = [member for member in group._members if member.help != _SUPPRESS] if group else []
        if len(members) > 1 and all(member in shown for member in members):
            done.update(members)
            inner = []
            for member in members:
                part = _usage_part(member, parser)
                if not member.option_strings and part.startswith("[") and part.endswith("]"):
                    part = part[1:-1]
                inner.append(part)
            text = " | ".join(inner)
            parts.append(f"({text})" if group.required else f"[{text}]")
        elif action.option_strings:
            part = _usage_part(action, parser)
            parts.append(part if action.required else f"[{part}]")
        else:
            parts.append(_usage_part(action, parser))
    return [part for part in parts if part]


def format_usage(parser):
    """The usage, broken into lines."""
    if parser.usage == _SUPPRESS:
        return ""
    if parser.usage is not None:
        return "usage: " + parser.usage % {"prog": parser.prog} + "\n"
    options = _usage_parts(parser, [action for action in parser._actions if action.option_strings])
    positionals = _usage_parts(parser, [action for action in parser._actions if not action.option_strings])
    line = " ".join([parser.prog, *options, *positionals])
    width = _width()
    if len("usage: ") + len(line) <= width:
        return f"usage: {line}\n"
    if len("usage: ") + len(parser.prog) <= 0.75 * width:
        indent = " " * (len("usage: ") + len(parser.prog) + 1)
        if options:
            lines = _lines([parser.prog, *options], indent, width, "usage: ")
            lines.extend(_lines(positionals, indent, width))
        else:
            lines = _lines([parser.prog, *positionals], indent, width, "usage: ")
    else:
        indent = " " * len("usage: ")
        lines = _lines([*options, *positionals], indent, width)
        if len(lines) > 1:
            lines = _lines(options, indent, width) + _lines(positionals, indent, width)
        lines.insert(0, parser.prog)
    lines[0] = lines[0].removeprefix("usage: ")
    return "usage: " + "\n".join(lines) + "\n"


def _lines(parts, indent, width, prefix=None):
    lines, line = [], []
    length = len(prefix) - 1 if prefix is not None else len(indent) - 1
    for part in parts:
        if length + 1 + len(part) > width and line:
            lines.append(indent + " ".join(line))
            line, length = [], len(indent) - 1
        line.append(part)
        length += len(part) + 1
    if line:
        lines.append(indent + " ".join(line))
    if prefix is not None and lines:
        lines[0] = lines[0][len(indent):]
    return lines


def _expanded(action, parser):
    """An argument's help text, its names filled in."""
    names = {"prog": parser.prog}
    for name, value in vars(action).items():
        if value != _SUPPRESS:
            names[name] = value.__name__ if hasattr(value, "__name__") else value
    if names.get("choices") is not None:
        names["choices"] = ", ".join(map(str, names["choices"]))
    text = action.help
    if parser.formatter_class.show_defaults and "%(default)" not in text and action.default != _SUPPRESS \
            and (action.option_strings or action.nargs in ("?", "*")):
        text += " (default: %(default)s)"
    return text % names


def _invocation(action, parser):
    if not action.option_strings:
        name = metavar_of(action, parser.formatter_class.show_types)
        return " ".join(name) if isinstance(name, tuple) else name
    names = ", ".join(action.option_strings)
    return names if action.nargs == 0 else f"{names} {_values(action, parser)}"


def _filled(text, width, indent, parser, raw):
    from textwrap import fill
    if "%(prog)" in text:
        text = text % {"prog": parser.prog}
    if raw:
        return "".join(indent + line for line in text.splitlines(keepends=True))
    return fill(" ".join(text.split()), width, initial_indent=indent, subsequent_indent=indent)


def _rows(parser, group):
    """Names and help texts of a group's arguments, indented."""
    rows = []
    for action in group._group_actions:
        if action.help == _SUPPRESS:
            continue
        rows.append((2, _invocation(action, parser), _expanded(action, parser) if action.help else None))
        for name, aliases, help in getattr(action, "_helps", ()):
            shown = f"{name} ({', '.join(aliases)})" if aliases else name
            rows.append((4, shown, help % {"prog": parser.prog} if "%(" in help else help))
    return rows


def _row(indent, name, help, column, width, raw):
    from textwrap import wrap
    front = " " * indent + name
    if not help or not help.strip():
        return front + "\n"
    lines = help.splitlines() if raw else wrap(" ".join(help.split()), max(width - column, 11))
    room = column - indent - 2
    if len(name) <= room:
        text = front.ljust(column) + (lines[0] if lines else "") + "\n"
        lines = lines[1:]
    else:
        text = front + "\n"
    return text + "".join(" " * column + line + "\n" for line in lines)


def format_help(parser):
    """The whole help."""
    width, style = _width(), parser.formatter_class
    sections = [format_usage(parser)] if parser.usage != _SUPPRESS else []
    if parser.description:
        sections.append(_filled(parser.description, width, "", parser, style.raw_description).rstrip("\n") + "\n")
    groups = [(group, _rows(parser, group)) for group in parser._groups]
    longest = max([indent + len(name) for _, rows in groups for indent, name, _ in rows], default=0)
    column = min(longest + 2, 24)
    for group, rows in groups:
        text = "".join(_row(*row, column, width, style.raw_text) for row in rows)
        if group.description:
            text = _filled(group.description, width - 2, "  ", parser, style.raw_description) + "\n\n" + text
        if not text:
            continue
        sections.append((f"{group.title}:\n" if group.title else "") + text)
    if parser.epilog:
        sections.append(_filled(parser.epilog, width, "", parser, style.raw_description).rstrip("\n") + "\n")
    return "\n".join(sections).strip("\n") + "\n"
