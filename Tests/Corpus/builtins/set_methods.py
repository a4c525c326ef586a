a = {1, 2, 3}; b = {2, 3, 4}
print(a | b, a & b, a - b, a ^ b, a <= b, {1} < a, a >= {1}, a == {3, 2, 1}, a != b)
print(a.union([9], (8,)) == {1, 2, 3, 8, 9}, a.intersection([1], [1, 2]), a.difference([1], [2]), a.symmetric_difference([1, 7]))
a.add(5); a.discard(1); a.discard(99); a.remove(2); print(a)
a.update([6], [7]); a.intersection_update({5, 6, 7}); print(a); a.difference_update([5]); print(a); a.symmetric_difference_update({6, 10}); print(sorted(a))
print({1, 2}.issubset([1, 2, 3]), {1, 2, 3}.issuperset([1]), {1}.isdisjoint([2]), {1}.isdisjoint([1]))
s = {1}; s |= {2}; s &= {2, 3}; s -= {3}; s ^= {5}; print(s)
print(set(), frozenset(), frozenset([1]), set("a"), frozenset([1]) | {2}, {1} | frozenset([2]), type({1} & frozenset([1])), {frozenset([1]): "f"})
print(hash(frozenset([1, 2])) == hash(frozenset([2, 1])), frozenset([1, 2]) == {1, 2}, {1, 1.0, True}, len({"a", "b", "a"}))
for f in (lambda: set().pop(), lambda: {1}.remove(2), lambda: {[]}, lambda: set(3), lambda: {1} | [2], lambda: {1} < [1], lambda: hash(set()), lambda: frozenset().add(1), lambda: {1} + {2}):
    try: f()
    except Exception as e: print(type(e).__name__, e)
x = {1}; y = x; y |= {2}; print(x is y, x); c = x.copy(); c.clear(); print(x, c)
class S(set): pass
print(S([1]), S(), isinstance(S(), set), S([1]) == {1}, type(S([1]) | {2}))
print({x * x for x in range(4)}, 3 in {3}, {1, 2} > {1}, sorted({"b", "a"}), {1}.copy(), frozenset("a").copy())
print({frozenset({1})} == {frozenset({1})}, {1} in [{1}], {1} in {frozenset({1})})
