# yield from passes values, exceptions and the result through.
def inner():
    try:
        received = yield 1
        print("inner received", received)
        yield 2
    except ValueError as error:
        print("inner caught", error)
        yield 3
    return "inner result"


def outer():
    result = yield from inner()
    print("result", result)
    yield from [10, 20]
    return (yield from "ab")


g = outer()
print(next(g), g.send("x"), g.throw(ValueError("v")), next(g), list(g))


def flatten(items):
    for item in items:
        if isinstance(item, list):
            yield from flatten(item)
        else:
            yield item


print(list(flatten([1, [2, [3, []], 4]])))


def stops():
    yield 1
    raise StopIteration


try:
    list(stops())
except RuntimeError as error:
    print(error, repr(error.__cause__))
