# sys.exception is the exception being handled.
import sys

print(sys.exception())
try:
    raise ValueError("now")
except ValueError as error:
    print(sys.exception() is error)
    try:
        raise KeyError("inner")
    except KeyError as inner:
        print(repr(sys.exception()))
    print(repr(sys.exception()))
print(sys.exception(), sys.exc_info())
