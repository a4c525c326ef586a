# Conversions between types, with and without arguments.
print(int(), float(), str(), bool(), list(), tuple(), dict(), set(), frozenset(), bytes())
print(str(5), str(5.0), str(None), str([1]), str(b"a"), list("ab"), tuple([1]), set([1]), dict([(1, 2)]), list((1, 2)), tuple("ab"))
print(bool("a"), bool(""), int(5.7), int("5"), float("5"), float(5), list({"a": 1}), list({"a": 1}.items()), str(True), int(False))
print(type(int("5") + 0.0).__name__, 1 + True, 1.0 + 1, "1" + str(1), [1] + list((2,)), str(1e3), str(10 ** 20), repr(1e-10))
