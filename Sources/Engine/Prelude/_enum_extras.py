"""The parts of enum that few programs use: verify() and members shown as globals."""

from enum import Flag, ReprEnum, StrEnum, _bits_of, _is_single_bit


class EnumCheck(StrEnum):
    """What verify() can check."""
    __module__ = "enum"
    CONTINUOUS = "no skipped integer values"
    NAMED_FLAGS = "multi-flag aliases may not contain unnamed flags"
    UNIQUE = "one name per value"


CONTINUOUS, NAMED_FLAGS, UNIQUE = EnumCheck


class verify:
    """A decorator that checks an enumeration."""
    __module__ = "enum"

    def __init__(self, *checks):
        self.checks = checks

    def __call__(self, enumeration):
        for check in self.checks:
            if check is UNIQUE:
                self._unique(enumeration)
            elif check is CONTINUOUS:
                self._continuous(enumeration)
            elif check is NAMED_FLAGS:
                self._named(enumeration)
        return enumeration

    def _unique(self, enumeration):
        aliases = [f"{name} -> {found.name}" for name, found in enumeration.__members__.items() if name != found.name]
        if aliases:
            raise ValueError(f"aliases found in {enumeration!r}: {', '.join(aliases)}")

    def _continuous(self, enumeration):
        values = {found.value for found in enumeration}
        if len(values) < 2:
            return
        low, high = min(values), max(values)
        if issubclass(enumeration, Flag):
            wanted = [1 << bit for bit in range(low.bit_length(), high.bit_length() - 1)]
        else:
            wanted = range(low + 1, high)
        missing = [value for value in wanted if value not in values]
        if missing:
            kind = "flag" if issubclass(enumeration, Flag) else "enum"
            raise ValueError(f"invalid {kind} {enumeration.__name__!r}: missing values "
                             f"{', '.join([str(value) for value in missing])}")

    def _named(self, enumeration):
        names = set(enumeration._member_names_)
        single = {found.value for found in enumeration}
        problems, unknown = [], 0
        for name, found in enumeration._member_map_.items():
            if name in names or found.value < 0:
                continue
            missing = [bit for bit in _bits_of(found.value) if bit not in single]
            if missing:
                problems.append(name)
                for bit in missing:
                    unknown |= bit
        if problems:
            which = f"alias {problems[0]} is missing" if len(problems) == 1 else \
                f"aliases {', '.join(problems[:-1])} and {problems[-1]} are missing"
            value = f"value 0x{unknown:x}" if _is_single_bit(unknown) else f"combined values of 0x{unknown:x}"
            raise ValueError(f"invalid Flag {enumeration.__name__!r}: {which} {value} "
                             f"[use enum.show_flag_values(value) for details]")


def global_enum_repr(self):
    """repr() of a member as module.name."""
    cls = type(self)
    return f"{cls.__module__.split('.')[-1]}.{self._name_ or f'{cls.__name__}({self._value_!r})'}"


def global_flag_repr(self):
    """repr() of a flag as module.name|module.name."""
    cls = type(self)
    module = cls.__module__.split(".")[-1]
    if self._name_ is None:
        return f"{module}.{cls.__name__}({self._value_!r})"
    return "|".join([name if name[0].isdigit() else f"{module}.{name}" for name in self._name_.split("|")])


def global_str(self):
    """str() of a member as its bare name."""
    return f"{type(self).__name__}({self._value_!r})" if self._name_ is None else self._name_


def global_enum(cls, update_str=False):
    """Shows members as members of their module and puts them there."""
    import sys
    cls.__repr__ = global_flag_repr if issubclass(cls, Flag) else global_enum_repr
    if not issubclass(cls, ReprEnum) or update_str:
        cls.__str__ = global_str
    sys.modules[cls.__module__].__dict__.update(cls.__members__)
    return cls


def pickle_by_global_name(self, proto):
    """A reduction by name."""
    return self.name


def pickle_by_enum_name(self, proto):
    """A reduction by class and name."""
    return getattr, (self.__class__, self._name_)
