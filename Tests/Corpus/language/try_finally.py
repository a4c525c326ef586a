# finally runs on every way out; a return in it wins.
def f(way):
    try:
        print("try", way)
        if way == "return":
            return "returned"
        if way == "raise":
            raise ValueError("raised")
    except ValueError:
        print("except")
        return "handled"
    else:
        print("else")
    finally:
        print("finally")
    return "end"


for way in ("return", "raise", "end"):
    print(f(way))


def wins():
    for i in range(3):
        try:
            return i
        finally:
            if i == 0:
                return "from finally"


print(wins())


def order():
    try:
        return print("value first")
    finally:
        print("then finally")


order()
try:
    try:
        raise ValueError("first")
    finally:
        raise KeyError("second")
except KeyError as error:
    print(repr(error), repr(error.__context__))
