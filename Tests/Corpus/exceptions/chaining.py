# raise from sets the cause; an exception while handling another has it as context.
try:
    try:
        raise ValueError("first")
    except ValueError as error:
        raise KeyError("second") from error
except KeyError as error:
    print(repr(error.__cause__), repr(error.__context__), error.__suppress_context__)
try:
    try:
        raise ValueError("first")
    except ValueError:
        raise KeyError("second")
except KeyError as error:
    print(repr(error.__cause__), repr(error.__context__), error.__suppress_context__)
try:
    try:
        raise ValueError("first")
    except ValueError:
        raise KeyError("second") from None
except KeyError as error:
    print(repr(error.__cause__), repr(error.__context__), error.__suppress_context__)
try:
    raise ValueError("own") from TypeError
except ValueError as error:
    print(repr(error.__cause__))
