# set and frozenset: operations, printed sorted.
a, b = {1, 2, 3}, {3, 4}
print(a | b, a & b, a - b, sorted(a ^ b), a <= {1, 2, 3, 4}, a < a, a.isdisjoint({9}), 2 in a, len(a))
a.add(5)
a.discard(9)
a.remove(1)
a.update([7, 8], (9,))
print(sorted(a), sorted(a.union([1], [2])), sorted(a.intersection([2, 3, 9])), sorted(a.difference([2, 3])),
      sorted(a.symmetric_difference({2, 100})))
print(a.issuperset({2, 3}), {1, 2}.issubset([1, 2, 3]), set(), set("a"), frozenset([1]), type({1}), {1, 1.0, True})
c = a.copy()
c -= {2}
c |= {50}
c &= {50, 3}
c ^= {3, 4}
print(sorted(c), a == set(sorted(a)), {frozenset([1, 2]): "key"}[frozenset([2, 1])], frozenset("a") | {"a"})
try:
    a.remove(99)
except KeyError as error:
    print(repr(error))
try:
    frozenset().add(1)
except AttributeError as error:
    print(error)
c.clear()
print(c, bool(c), sorted({x % 3 for x in range(10)}))
