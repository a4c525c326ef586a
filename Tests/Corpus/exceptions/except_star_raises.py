# What except* handlers raise is collected with what was not handled; a single new exception stays plain.
try:
    try:
        raise ExceptionGroup("group", [ValueError(1), TypeError(2), KeyError(3)])
    except* ValueError:
        raise OSError("instead of the value")
    except* TypeError:
        raise
except ExceptionGroup as error:
    print(repr(error))
try:
    try:
        raise ExceptionGroup("group", [ValueError(1)])
    except* ValueError as group:
        raise RuntimeError("new") from group
except RuntimeError as error:
    print(repr(error), repr(error.__cause__))
