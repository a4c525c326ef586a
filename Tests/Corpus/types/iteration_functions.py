# enumerate, zip, map, filter, sorted, reversed, all, any, iter, next.
print(list(enumerate("ab")), list(enumerate("ab", 1)), list(zip([1, 2, 3], "ab")), list(zip()), list(zip("ab", "cd", strict=True)))
print(list(map(str, [1, 2])), list(map(lambda a, b: a + b, [1, 2], [10, 20])), list(filter(None, [0, 1, "", "a"])), list(filter(lambda x: x > 1, [1, 2, 3])))
print(sorted([3, 1, 2]), sorted("hello"), sorted([1, 2, 3], reverse=True), sorted([(1, "b"), (1, "a")]), sorted({"b": 1, "a": 2}))
print(sorted(["b", "A", "c"], key=str.lower), sorted([3, -1, 2], key=abs), list(reversed([1, 2])), list(reversed("ab")), list(reversed({1: 2})))
print(all([1, 2]), all([]), any([0, ""]), any([0, 1]), all(x > 0 for x in [1, -1]))
it = iter([1, 2])
print(next(it), next(it), next(it, "end"), list(it), iter(it) is it)
z = zip([1, 2], [3, 4])
print(next(z), list(z), dict(enumerate("ab")), type(map(str, [])).__name__, list(zip(*[(1, "a"), (2, "b")])))
try:
    list(zip("ab", "c", strict=True))
except ValueError as error:
    print(error)
pairs = sorted([("b", 2), ("a", 2), ("c", 1)], key=lambda p: p[1])
print(pairs, sorted(pairs, key=lambda p: p[1], reverse=True), len(list(filter(str.isalpha, "a1b2"))))
