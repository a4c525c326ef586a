"""Command lines taken apart, in the common part of CPython's module."""

import sys as _sys

from _argparse_help import format_help, format_usage, metavar_of
from _argparse_parse import Parsing

__all__ = ["ArgumentParser", "ArgumentError", "ArgumentTypeError", "BooleanOptionalAction", "FileType",
           "HelpFormatter", "ArgumentDefaultsHelpFormatter", "RawDescriptionHelpFormatter", "RawTextHelpFormatter",
           "MetavarTypeHelpFormatter", "Namespace", "Action", "ONE_OR_MORE", "OPTIONAL", "PARSER", "REMAINDER",
           "SUPPRESS", "ZERO_OR_MORE"]

SUPPRESS, OPTIONAL, ZERO_OR_MORE, ONE_OR_MORE = "==SUPPRESS==", "?", "*", "+"
PARSER, REMAINDER = "A...", "..."


class Namespace:
    """The values of the arguments."""

    def __init__(self, **kwargs):
        self.__dict__.update(kwargs)

    def __repr__(self):
        return f"Namespace({', '.join(f'{name}={value!r}' for name, value in self.__dict__.items())})"

    def __eq__(self, other):
        return vars(self) == vars(other) if isinstance(other, Namespace) else NotImplemented

    def __contains__(self, key):
        return key in self.__dict__


class ArgumentError(Exception):
    """An argument that is wrong."""

    def __init__(self, argument, message):
        self.argument_name = None
        if argument is not None:
            self.argument_name = ("/".join(argument.option_strings) or argument.metavar or argument.dest
                                  or (argument.choices and "{" + ",".join(argument.choices) + "}"))
        self.message = message

    def __str__(self):
        return self.message if self.argument_name is None else f"argument {self.argument_name}: {self.message}"


class ArgumentTypeError(Exception):
    """A text that a type function refuses."""


class HelpFormatter:
    """How help is laid out."""
    raw_description = raw_text = show_defaults = show_types = False

    def __init__(self, prog, indent_increment=2, max_help_position=24, width=None):
        self.prog = prog


class RawDescriptionHelpFormatter(HelpFormatter):
    """Leaves descriptions as they are."""
    raw_description = True


class RawTextHelpFormatter(RawDescriptionHelpFormatter):
    """Leaves all texts as they are."""
    raw_text = True


class ArgumentDefaultsHelpFormatter(HelpFormatter):
    """Shows defaults."""
    show_defaults = True


class MetavarTypeHelpFormatter(HelpFormatter):
    """Shows types in the place of names."""
    show_types = True


class FileType:
    """Opens the file that an argument names."""

    def __init__(self, mode="r", bufsize=-1, encoding=None, errors=None):
        self._mode, self._encoding, self._errors = mode, encoding, errors

    def __call__(self, string):
        if string == "-":
            return _sys.stdin if "r" in self._mode else _sys.stdout
        try:
            return open(string, self._mode, encoding=self._encoding, errors=self._errors)
        except OSError as error:
            raise ArgumentTypeError(f"can't open '{string}': {error}")


class Action:
    """What an argument does."""

    def __init__(self, option_strings, dest, nargs=None, const=None, default=None, type=None, choices=None,
                 required=False, help=None, metavar=None, deprecated=False):
        self.option_strings, self.dest, self.nargs, self.const = option_strings, dest, nargs, const
        self.default, self.type, self.choices, self.required = default, type, choices, required
        self.help, self.metavar, self.deprecated = help, metavar, deprecated

    def __call__(self, parser, namespace, values, option_string=None):
        raise NotImplementedError(".__call__() not defined")

    def format_usage(self):
        return self.option_strings[0]

    def __repr__(self):
        names = ("option_strings", "dest", "nargs", "const", "default", "type", "choices", "required", "help", "metavar")
        return f"{type(self).__name__}({', '.join(f'{name}={getattr(self, name)!r}' for name in names)})"


class _StoreAction(Action):
    def __init__(self, option_strings, dest, nargs=None, const=None, **options):
        if nargs == 0:
            raise ValueError("nargs for store actions must be != 0; if you have nothing to store, actions such as "
                             "store true or store const may be more appropriate")
        super().__init__(option_strings, dest, nargs, const, **options)

    def __call__(self, parser, namespace, values, option_string=None):
        setattr(namespace, self.dest, values)


class _StoreConstAction(Action):
    def __init__(self, option_strings, dest, const=None, default=None, required=False, help=None, metavar=None):
        super().__init__(option_strings, dest, 0, const, default, required=required, help=help)

    def __call__(self, parser, namespace, values, option_string=None):
        setattr(namespace, self.dest, self.const)


class _StoreTrueAction(_StoreConstAction):
    def __init__(self, option_strings, dest, default=False, required=False, help=None):
        super().__init__(option_strings, dest, True, default, required, help)


class _StoreFalseAction(_StoreConstAction):
    def __init__(self, option_strings, dest, default=True, required=False, help=None):
        super().__init__(option_strings, dest, False, default, required, help)


class _AppendAction(Action):
    def __call__(self, parser, namespace, values, option_string=None):
        setattr(namespace, self.dest, [*(getattr(namespace, self.dest, None) or []), values])


class _ExtendAction(Action):
    def __call__(self, parser, namespace, values, option_string=None):
        setattr(namespace, self.dest, [*(getattr(namespace, self.dest, None) or []), *values])


class _AppendConstAction(_StoreConstAction):
    def __call__(self, parser, namespace, values, option_string=None):
        setattr(namespace, self.dest, [*(getattr(namespace, self.dest, None) or []), self.const])


class _CountAction(Action):
    def __init__(self, option_strings, dest, default=None, required=False, help=None):
        super().__init__(option_strings, dest, 0, None, default, required=required, help=help)

    def __call__(self, parser, namespace, values, option_string=None):
        setattr(namespace, self.dest, (getattr(namespace, self.dest, None) or 0) + 1)


class _HelpAction(Action):
    def __init__(self, option_strings, dest=SUPPRESS, default=SUPPRESS, help=None):
        super().__init__(option_strings, dest, 0, None, default, help=help)

    def __call__(self, parser, namespace, values, option_string=None):
        parser.print_help()
        parser.exit()


class _VersionAction(Action):
    def __init__(self, option_strings, version=None, dest=SUPPRESS, default=SUPPRESS, help=None):
        super().__init__(option_strings, dest, 0, None, default,
                         help="show program's version number and exit" if help is None else help)
        self.version = version

    def __call__(self, parser, namespace, values, option_string=None):
        text = (self.version or "") % {"prog": parser.prog} if "%(" in (self.version or "") else self.version
        parser._print_message(f"{text}\n", _sys.stdout)
        parser.exit()


class BooleanOptionalAction(Action):
    """--name and --no-name."""

    def __init__(self, option_strings, dest, default=None, required=False, help=None, **options):
        names = []
        for option in option_strings:
            names.append(option)
            if option.startswith("--"):
                names.append("--no-" + option[2:])
        super().__init__(names, dest, 0, None, default, required=required, help=help)

    def __call__(self, parser, namespace, values, option_string=None):
        if option_string in self.option_strings:
            setattr(namespace, self.dest, not option_string.startswith("--no-"))

    def format_usage(self):
        return " | ".join(self.option_strings)


class _SubParsersAction(Action):
    def __init__(self, option_strings, prog, parser_class, dest=SUPPRESS, required=False, help=None, metavar=None):
        self._prog, self._parser_class, self._helps = prog, parser_class, []
        self.parsers = {}
        super().__init__(option_strings, dest, PARSER, choices=self.parsers, required=required, help=help,
                         metavar=metavar)

    def add_parser(self, name, *, deprecated=False, **options):
        """Adds a command with arguments of its own."""
        options.setdefault("prog", f"{self._prog} {name}")
        aliases = options.pop("aliases", ())
        if "help" in options:
            self._helps.append((name, aliases, options.pop("help")))
        parser = self._parser_class(**options)
        for each in (name, *aliases):
            self.parsers[each] = parser
        return parser

    def __call__(self, parser, namespace, values, option_string=None):
        name, rest = values[0], values[1:]
        if self.dest is not SUPPRESS:
            setattr(namespace, self.dest, name)
        known, extras = self.parsers[name].parse_known_args(rest, None)
        for key, value in vars(known).items():
            setattr(namespace, key, value)
        if extras:
            namespace.__dict__.setdefault("_unrecognized_args", []).extend(extras)


_ACTIONS = {None: _StoreAction, "store": _StoreAction, "store_const": _StoreConstAction,
            "store_true": _StoreTrueAction, "store_false": _StoreFalseAction, "append": _AppendAction,
            "append_const": _AppendConstAction, "count": _CountAction, "help": _HelpAction,
            "version": _VersionAction, "extend": _ExtendAction}


class _Container:
    # What arguments are added to: a parser or a group of one.
    prefix_chars = "-"

    def __init__(self, title=None, description=None, parser=None):
        self.title, self.description = title, description
        self._parser = self if parser is None else parser
        self._group_actions, self.required, self._exclusive = [], False, None

    def add_argument(self, *names, **options):
        """Adds an argument: by position, or with option names."""
        isoption = bool(names) and names[0][:1] in self._parser.prefix_chars
        if not names or (len(names) == 1 and not isoption):
            if names and "dest" in options:
                raise TypeError("dest supplied twice for positional argument, did you mean metavar?")
            dest, strings = names[0] if names else options.pop("dest"), []
            if "required" in options:
                raise TypeError("'required' is an invalid argument for positionals")
            if options.get("nargs") not in (OPTIONAL, ZERO_OR_MORE, REMAINDER, SUPPRESS, 0):
                options["required"] = True
            if options.get("nargs") == ZERO_OR_MORE and "default" not in options:
                options["required"] = True
        else:
            strings, dest = list(names), options.pop("dest", None)
            for name in names:
                if name[:1] not in self._parser.prefix_chars:
                    raise ValueError(f"invalid option string {name!r}: must start with a character "
                                     f"{self._parser.prefix_chars!r}")
            if dest is None:
                longs = [name for name in names if len(name) > 1 and name[1] in self._parser.prefix_chars]
                dest = (longs or strings)[0].lstrip(self._parser.prefix_chars).replace("-", "_")
                if not dest:
                    raise ValueError(f"dest= is required for options like {names[0]!r}")
        return self._add(self._make(strings, dest, options))

    def _make(self, strings, dest, options):
        kind = options.pop("action", None)
        make = _ACTIONS.get(kind, kind) if kind is None or isinstance(kind, str) else kind
        if isinstance(make, str):
            raise ValueError(f'unknown action "{make}"')
        if "default" not in options and dest in self._parser._defaults:
            options["default"] = self._parser._defaults[dest]
        elif "default" not in options and self._parser.argument_default is not None:
            options["default"] = self._parser.argument_default
        if not strings and make in (_StoreTrueAction, _StoreFalseAction, _CountAction, _StoreConstAction):
            options.pop("required", None)
        action = make(option_strings=strings, dest=dest, **options)
        if action.type is not None and not callable(action.type):
            raise ValueError(f"{action.type!r} is not callable")
        return action

    def _add(self, action):
        parser = self._parser
        for string in action.option_strings:
            if string in parser._options:
                if parser.conflict_handler != "resolve":
                    raise ArgumentError(action, f"conflicting option string: {string}")
                other = parser._options[string]
                other.option_strings.remove(string)
                if not other.option_strings:
                    parser._actions.remove(other)
                    for group in parser._groups:
                        if other in group._group_actions:
                            group._group_actions.remove(other)
            parser._options[string] = action
        parser._actions.append(action)
        self._group_for(action)._group_actions.append(action)
        return action

    def _group_for(self, action):
        return self

    def add_argument_group(self, title=None, description=None, **options):
        """Adds a group, shown together in the help."""
        group = _Group(title, description, self._parser)
        self._parser._groups.append(group)
        return group

    def add_mutually_exclusive_group(self, *, required=False):
        """Adds a group of which only one argument may be given."""
        group = _ExclusiveGroup(self, required)
        self._parser._exclusive_groups.append(group)
        return group


class _Group(_Container):
    pass


class _ExclusiveGroup(_Container):
    def __init__(self, container, required):
        super().__init__(parser=container._parser)
        self._container, self.required = container, required
        self._members = []

    def _add(self, action):
        if action.required:
            raise ValueError("mutually exclusive arguments must be optional")
        self._members.append(action)
        return self._container._add(action)


class ArgumentParser(_Container):
    """Takes command lines apart."""

    def __init__(self, prog=None, usage=None, description=None, epilog=None, parents=(),
                 formatter_class=HelpFormatter, prefix_chars="-", fromfile_prefix_chars=None, argument_default=None,
                 conflict_handler="error", add_help=True, allow_abbrev=True, exit_on_error=True, **options):
        super().__init__(description=description)
        self.prog = prog or _sys.argv[0].rpartition("/")[2]
        self.usage, self.epilog, self.formatter_class = usage, epilog, formatter_class
        self.prefix_chars, self.argument_default, self.conflict_handler = prefix_chars, argument_default, conflict_handler
        self.add_help, self.allow_abbrev, self.exit_on_error = add_help, allow_abbrev, exit_on_error
        self._actions, self._options, self._defaults, self._exclusive_groups = [], {}, {}, []
        self._positionals, self._optionals = _Group("positional arguments", None, self), _Group("options", None, self)
        self._groups, self._subparsers = [self._positionals, self._optionals], None
        if add_help:
            mark = "-" if "-" in prefix_chars else prefix_chars[0]
            self.add_argument(mark + "h", mark * 2 + "help", action="help", default=SUPPRESS,
                              help="show this help message and exit")
        for parent in parents:
            for action in parent._actions:
                self._add(action)
            self._defaults.update(parent._defaults)

    def _group_for(self, action):
        return self._optionals if action.option_strings else self._positionals

    def add_subparsers(self, *, title=None, description=None, prog=None, parser_class=None, action=None, dest=SUPPRESS,
                       required=False, help=None, metavar=None):
        """Adds commands with arguments of their own."""
        if self._subparsers is not None:
            raise ArgumentError(None, "cannot have multiple subparser arguments")
        group = self._positionals
        if title or description:
            group = self.add_argument_group(title or "subcommands", description)
        if prog is None:
            names = [metavar_of(item) for item in self._actions if not item.option_strings]
            prog = " ".join([self.prog, *names])
        made = _SubParsersAction([], prog, parser_class or type(self), dest, required, help, metavar)
        self._subparsers = made
        self._actions.append(made)
        group._group_actions.append(made)
        return made

    def set_defaults(self, **kwargs):
        """Sets values for arguments that are not given."""
        self._defaults.update(kwargs)
        for action in self._actions:
            if action.dest in kwargs:
                action.default = kwargs[action.dest]

    def get_default(self, dest):
        """The value of an argument that is not given."""
        for action in self._actions:
            if action.dest == dest and action.default is not None:
                return action.default
        return self._defaults.get(dest)

    def parse_args(self, args=None, namespace=None):
        """The values of a command line; ends the program where that is wrong."""
        namespace, rest = self.parse_known_args(args, namespace)
        if rest:
            message = "unrecognized arguments: %s" % " ".join(rest)
            if not self.exit_on_error:
                raise ArgumentError(None, message)
            self.error(message)
        return namespace

    parse_intermixed_args = parse_args

    def parse_known_args(self, args=None, namespace=None):
        """The values of a command line, and what is not known."""
        args = _sys.argv[1:] if args is None else list(args)
        namespace = Namespace() if namespace is None else namespace
        for action in self._actions:
            if action.dest is not SUPPRESS and not hasattr(namespace, action.dest) and action.default is not SUPPRESS:
                setattr(namespace, action.dest, action.default)
        for name, value in self._defaults.items():
            if not hasattr(namespace, name):
                setattr(namespace, name, value)
        if not self.exit_on_error:
            return Parsing(self, args, namespace).run()
        try:
            return Parsing(self, args, namespace).run()
        except ArgumentError as error:
            self.error(str(error))

    def format_usage(self):
        """The line that shows the usage."""
        return format_usage(self)

    def format_help(self):
        """The help."""
        return format_help(self)

    def print_usage(self, file=None):
        """Prints the usage."""
        self._print_message(self.format_usage(), _sys.stdout if file is None else file)

    def print_help(self, file=None):
        """Prints the help."""
        self._print_message(self.format_help(), _sys.stdout if file is None else file)

    def _print_message(self, message, file=None):
        if message:
            (file or _sys.stderr).write(message)

    def exit(self, status=0, message=None):
        """Ends the program."""
        if message:
            self._print_message(message, _sys.stderr)
        _sys.exit(status)

    def error(self, message):
        """Shows the usage and what is wrong, and ends the program with status 2."""
        self.print_usage(_sys.stderr)
        self.exit(2, f"{self.prog}: error: {message}\n")

    def __repr__(self):
        return (f"ArgumentParser(prog={self.prog!r}, usage={self.usage!r}, description={self.description!r}, "
                f"formatter_class={self.formatter_class!r}, conflict_handler={self.conflict_handler!r}, "
                f"add_help={self.add_help!r})")
