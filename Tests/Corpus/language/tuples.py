# Tuples: literals, comparison, immutability, one element.
t = 1, "a", (2.5, None)
print(t, (1,), (), len(t), t[2][0], t + (1,), (1, 2) * 2, t.index("a"), (1, 1, 2).count(1))
print((1, 2) < (1, 3), (1, 2) == (1, 2), hash((1, 2)) == hash((1, 2)), tuple("ab"), tuple([1]))
try:
    t[0] = 5
except TypeError as error:
    print(error)
print(sorted([(2, "b"), (1, "z"), (2, "a")]), max((1, 5), (2, 0)))


def pair():
    return 1, 2


a, b = pair()
print(a, b, {(1, 2): "key"}[1, 2])
