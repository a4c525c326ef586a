# A bare raise raises the exception being handled; outside of a handler it is a RuntimeError.
def f():
    try:
        raise ValueError("original")
    except ValueError:
        print("handling")
        raise


try:
    f()
except ValueError as error:
    print(error)
try:
    raise
except RuntimeError as error:
    print(error)
for wrong in (5, "text", None, object):
    try:
        raise wrong
    except TypeError as error:
        print(error)
