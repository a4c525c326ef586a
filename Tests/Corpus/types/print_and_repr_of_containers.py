# repr of nested containers, of classes with __repr__ or only __str__.
class R:
    def __repr__(self):
        return "<R>"


class S:
    def __str__(self):
        return "S as str"

    def __repr__(self):
        return "S as repr"


print(R(), [R()], {"k": R()}, (R(),), f"{R()}", str(R()), S(), [S()], f"{S()} {S()!r}", "%s %r" % (S(), S()))
print([1, "a", 2.5, None, True, b"b", (1,), {"x": [1]}, {1}], {"it's": 'say "x"'}, ["\n", "\\", "é"])
print({}, [], (), set(), frozenset(), "", [""], [[]], {"a": {}}, ((),), str([]), str(None), repr("a"))
d = {}
d["self"] = d
print(d)
