# The messages for missing, surplus and doubled arguments.
def none():
    pass


def one(a):
    pass


def two(a, b, c):
    pass


def optional(a, b=1):
    pass


def positional(a, b, /):
    pass


class C:
    def method(self, a):
        pass


for call in (lambda: none(1), lambda: one(), lambda: one(1, 2), lambda: two(), lambda: two(1), lambda: two(1, 2, 3, 4),
             lambda: optional(), lambda: optional(1, 2, 3), lambda: positional(a=1, b=2), lambda: C().method(),
             lambda: C().method(1, 2), lambda: one(b=1), lambda: one(1, a=1), lambda: one(*5), lambda: one(**5),
             lambda: two(*[1], **{"c": 2}), lambda: (5)(), lambda: "text"(1)):
    try:
        call()
    except TypeError as error:
        print(error)
