"""Going through a command line, for argparse."""

_SUPPRESS = "==SUPPRESS=="


class Parsing:
    """One command line on its way into a namespace."""

    def __init__(self, parser, args, namespace):
        self.parser, self.args, self.namespace = parser, args, namespace
        self.positionals = [action for action in parser._actions if not action.option_strings]
        self.extras, self.seen, self.seen_given = [], set(), set()
        self._negative_options = any(len(name) > 1 and name[1].isdigit() for name in parser._options)

    def error(self, action, message):
        """The error of an argument."""
        from argparse import ArgumentError
        return ArgumentError(action, message)

    # Which words are options

    def _option(self, word):
        """Action, name and value that a word stands for; None if it is no option."""
        parser = self.parser
        if not word or word[0] not in parser.prefix_chars or word == "-":
            return None
        if word in parser._options:
            return parser._options[word], word, None
        if len(word) == 1:
            return None
        name, found, value = word.partition("=")
        if found and name in parser._options:
            return parser._options[name], name, value
        close = self._close(word)
        if len(close) > 1:
            raise self.error(None, f"ambiguous option: {word} could match {', '.join(item[1] for item in close)}")
        if close:
            return close[0]
        if self._is_number(word) and not self._negative_options:
            return None
        return None if " " in word else (None, word, None)

    def _close(self, word):
        parser, result = self.parser, []
        name, found, value = word.partition("=")
        if word[1] in parser.prefix_chars:
            if parser.allow_abbrev:
                result = [(action, each, value if found else None) for each, action in parser._options.items()
                          if each.startswith(name)]
        else:
            for each, action in parser._options.items():
                if each == word[:2]:
                    result.append((action, each, word[2:]))
                elif parser.allow_abbrev and each.startswith(name) and len(each) > 2:
                    result.append((action, each, value if found else None))
        return result

    @staticmethod
    def _is_number(word):
        digits = word[1:].replace(".", "", 1)
        return word[:1] == "-" and digits.isdigit()

    def _is_value(self, word):
        return word == "-" or word[:1] not in self.parser.prefix_chars or not word or self._option(word) is None

    # Going through

    def run(self):
        """The namespace, and what is not known."""
        words, index = self.args, 0
        while index < len(words):
            count = 0
            after_marks = None
            while index + count < len(words) and words[index + count] != "--" and self._is_value(words[index + count]):
                count += 1
            if index + count < len(words) and words[index + count] == "--":
                after_marks = index + count
                values = words[index:after_marks] + words[after_marks + 1:]
                taken = self._take_positionals(values, True)
                self.extras.extend(values[taken:])
                index = len(words)
                break
            rest_action = self.positionals[0] if self.positionals else None
            if count or (rest_action is not None and rest_action.nargs in ("A...", "...") and False):
                taken = self._take_positionals(words[index:index + count], False, words[index:])
                if taken < 0:
                    index = len(words)
                    break
                if taken == 0:
                    self.extras.extend(words[index:index + count])
                    taken = count
                index += taken
                if taken < count:
                    self.extras.extend(words[index:index - taken + count])
                    index += count - taken
                continue
            index = self._take_option(words, index)
        self._take_positionals([], True)
        self._check_required()
        self._finish_defaults()
        extras = self.namespace.__dict__.pop("_unrecognized_args", [])
        return self.namespace, self.extras + extras

    def _take_option(self, words, index):
        action, name, value = self._option(words[index])
        index += 1
        if action is None:
            self.extras.append(name)
            return index
        if value is not None:
            least, most = self._counts(action.nargs)
            if most == 0:
                if name[1:2] not in self.parser.prefix_chars and value:
                    # Short options behind one dash.
                    self._act(action, [], name)
                    words.insert(index, name[0] + value)
                    return index
                raise self.error(action, f"ignored explicit argument {value!r}")
            if least > 1:
                raise self.error(action, self._count_message(action))
            self._act(action, [value], name)
            return index
        least, most = self._counts(action.nargs)
        values = []
        while len(values) < most and index < len(words):
            if action.nargs not in ("...", "A...") and (words[index] == "--" or not self._is_value(words[index])):
                break
            values.append(words[index])
            index += 1
        if len(values) < least:
            raise self.error(action, self._count_message(action))
        self._act(action, values, name)
        return index

    @staticmethod
    def _counts(nargs):
        if isinstance(nargs, int):
            return nargs, nargs
        endless = 1 << 30
        return {None: (1, 1), "?": (0, 1), "*": (0, endless), "+": (1, endless), "...": (0, endless),
                "A...": (1, endless), _SUPPRESS: (0, 0)}[nargs]

    @staticmethod
    def _count_message(action):
        if isinstance(action.nargs, int):
            return f"expected {action.nargs} argument{'' if action.nargs == 1 else 's'}"
        return {None: "expected one argument", "?": "expected at most one argument",
                "+": "expected at least one argument"}.get(action.nargs, "expected one argument")

    def _take_positionals(self, values, isend, rest=()):
        """Gives values to as many positional arguments as they reach for; how many values those took."""
        taken = 0
        for count in range(len(self.positionals), 0, -1):
            shares = self._shares(self.positionals[:count], len(values))
            if shares is not None:
                break
        else:
            return 0
        actions, self.positionals = self.positionals[:count], self.positionals[count:]
        if not isend and not values:
            self.positionals = actions + self.positionals
            return 0
        for action, share in zip(actions, shares):
            if action.nargs in ("A...", "...") and not isend:
                # The rest of the line belongs to it, options and all.
                self._act(action, list(rest[taken:]))
                return -1
            self._act(action, values[taken:taken + share])
            taken += share
        return taken

    def _shares(self, actions, count):
        """How many values each argument takes, the first ones as many as possible; None if they do not suffice."""
        bounds = [self._counts(action.nargs) for action in actions]
        if sum(least for least, _ in bounds) > count:
            return None
        left, shares = count - sum(least for least, _ in bounds), []
        for least, most in bounds:
            more = min(most - least, left)
            shares.append(least + more)
            left -= more
        return shares

    # Values

    def _convert(self, action, text):
        convert = action.type
        if isinstance(convert, str) or convert is None:
            return text
        from argparse import ArgumentTypeError
        try:
            return convert(text)
        except ArgumentTypeError as error:
            raise self.error(action, str(error))
        except (TypeError, ValueError):
            name = getattr(convert, "__name__", repr(convert))
            raise self.error(action, f"invalid {name} value: {text!r}")

    def _check(self, action, value):
        if action.choices is not None and value not in action.choices:
            raise self.error(action, f"invalid choice: {str(value)!r} (choose from "
                                     f"{', '.join(map(repr, action.choices))})")

    def _values(self, action, texts):
        if action.nargs == "?" and not texts:
            value = action.const if action.option_strings else action.default
            return self._convert(action, value) if isinstance(value, str) else value
        if action.nargs == "*" and not texts and not action.option_strings:
            value = texts if action.default is None else action.default
            return value
        if action.nargs in (None, "?") and len(texts) == 1:
            value = self._convert(action, texts[0])
            self._check(action, value)
            return value
        if action.nargs == "A...":
            if texts[0] not in action.choices:
                raise self.error(action, f"invalid choice: {texts[0]!r} (choose from {', '.join(map(repr, action.choices))})")
            return texts
        if action.nargs == "...":
            return texts
        values = [self._convert(action, text) for text in texts]
        for value in values:
            self._check(action, value)
        return values

    def _act(self, action, texts, name=None):
        values = self._values(action, texts)
        self.seen.add(action)
        if values is not action.default or texts:
            self._check_exclusive(action)
            self.seen_given.add(action)
        if values != _SUPPRESS:
            action(self.parser, self.namespace, values, name)

    def _check_exclusive(self, action):
        for group in self.parser._exclusive_groups:
            if action in group._members:
                for other in group._members:
                    if other is not action and other in self.seen_given:
                        shown = "/".join(other.option_strings) or other.metavar or other.dest
                        raise self.error(action, f"not allowed with argument {shown}")

    # The end

    def _check_required(self):
        missing = [action for action in self.parser._actions if action.required and action not in self.seen]
        if missing:
            raise self.error(None, "the following arguments are required: %s" % ", ".join(
                "/".join(action.option_strings) or (action.metavar if isinstance(action.metavar, str) else None)
                or (action.dest if action.dest != _SUPPRESS else None)
                or "{" + ",".join(action.choices or ()) + "}" for action in missing))
        for group in self.parser._exclusive_groups:
            if group.required and not any(action in self.seen_given for action in group._members):
                names = ["/".join(action.option_strings) or action.metavar or action.dest for action in group._members
                         if action.help != _SUPPRESS]
                raise self.error(None, "one of the arguments %s is required" % " ".join(names))

    def _finish_defaults(self):
        for action in self.parser._actions:
            if (action not in self.seen and isinstance(action.default, str) and action.dest != _SUPPRESS
                    and getattr(self.namespace, action.dest, None) is action.default):
                setattr(self.namespace, action.dest, self._convert(action, action.default))
