# ExceptionGroup: message, exceptions, split, subgroup, derive; nesting rules.
group = ExceptionGroup("top", [ValueError(1), ExceptionGroup("sub", [TypeError(2), ValueError(3)])])
print(group, repr(group), group.message, len(group.exceptions))
match, rest = group.split(ValueError)
print(repr(match), repr(rest))
print(repr(group.subgroup(TypeError)), group.subgroup(KeyError))
print(repr(group.subgroup(lambda e: isinstance(e, ValueError) and e.args[0] > 1)))
print(type(BaseExceptionGroup("b", [ValueError()])).__name__, type(BaseExceptionGroup("b", [KeyboardInterrupt()])).__name__)
for attempt in (lambda: ExceptionGroup("empty", []), lambda: ExceptionGroup("base", [KeyboardInterrupt()]),
                lambda: ExceptionGroup("wrong", [1]), lambda: ExceptionGroup("no list", 5)):
    try:
        attempt()
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
