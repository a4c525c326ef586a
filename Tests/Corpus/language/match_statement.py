# The match statement: literals, captures, sequences, mappings, classes, guards, alternatives.
class Point:
    __match_args__ = ("x", "y")

    def __init__(self, x, y):
        self.x, self.y = x, y


def describe(value):
    match value:
        case 0 | 1:
            return "small"
        case int(n) if n > 100:
            return f"big {n}"
        case str() as text:
            return f"text {text}"
        case []:
            return "empty"
        case [first]:
            return f"one {first}"
        case [first, *rest]:
            return f"many {first} {rest}"
        case {"kind": kind, **others}:
            return f"{kind} {others}"
        case Point(0, y):
            return f"on the axis at {y}"
        case Point(x=x, y=y):
            return f"point {x} {y}"
        case None:
            return "none"
        case _:
            return "other"


for value in (0, 1, 5, 500, "abc", [], [1], (1, 2, 3), {"kind": "k", "a": 1}, Point(0, 2), Point(1, 2), None, 2.5):
    print(describe(value))
