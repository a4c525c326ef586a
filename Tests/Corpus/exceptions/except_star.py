# except* takes the matching part of a group; the rest goes on.
def raise_group():
    raise ExceptionGroup("group", [ValueError(1), ExceptionGroup("inner", [TypeError(2), ValueError(3)]), KeyError("k")])


try:
    try:
        raise_group()
    except* ValueError as group:
        print("values", repr(group))
    except* TypeError as group:
        print("types", repr(group))
    else:
        print("never")
    finally:
        print("finally")
except ExceptionGroup as rest:
    print("rest", repr(rest))
try:
    raise ValueError("plain")
except* ValueError as group:
    print(repr(group), group.message == "")
try:
    pass
except* ValueError:
    print("never")
else:
    print("else")
