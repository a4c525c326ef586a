t = (1, 2, 3, 2)
print(t.count(2), t.index(3), t.index(2, 2), t + (4,), t * 2, t[1:], t[::-1], (1,), (), len(t), 2 in t, t == (1, 2, 3, 2), t < (1, 3), hash((1, 2)) == hash((1, 2)), tuple("ab"), tuple([1]), tuple(), max(t), t[-1])
a, *b, c = t; print(a, b, c); (x, y), z = (1, 2), 3; print(x, y, z)
r = range(2, 20, 3)
print(r, len(r), list(r), r[1], r[-1], r[1:3], r[::-1], 5 in r, 6 in r, r.index(8), r.count(5), r == range(2, 20, 3), range(0) == range(5, 5), r.start, r.stop, r.step, range(3), range(1, 4), range(10, 0, -3), list(range(10, 0, -3)), list(reversed(range(4))), bool(range(0)), hash(range(3)) == hash(range(0, 3, 1)), 2.0 in range(3), "a" in range(3))
s = slice(1, 10, 2); print(s, s.start, s.stop, s.step, s.indices(5), slice(3), slice(None, None), slice(1, 2) == slice(1, 2), [0, 1, 2, 3][slice(1, 3)])
class G:
    def __getitem__(self, i): return i
g = G(); print(g[1:2], g[1, 2], g[::2], g[1:2, ..., 3], g["k"])
for f in (lambda: t.index(9), lambda: t[9], lambda: t["a"], lambda: t + [1], lambda: range(), lambda: range(1, 2, 0), lambda: range("a"), lambda: range(3)[5], lambda: r.index(6), lambda: tuple(5), lambda: hash(([],)), lambda: t.append, lambda: [1, 2][::0], lambda: slice(), lambda: (1,) < (1, "a") < 5, lambda: (1, 2) < ("a",)):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
try:
    t[0] = 1
except TypeError as e: print(e)
try:
    del t[0]
except TypeError as e: print(e)
try:
    a, b = (1, 2, 3)
except ValueError as e: print(e)
try:
    a, b, c = [1]
except ValueError as e: print(e)
try:
    a, b = 5
except TypeError as e: print(e)
class P(tuple):
    def __new__(cls, *a): return super().__new__(cls, a)
p = P(1, 2); print(p, p == (1, 2), p[0], len(p), isinstance(p, tuple), p + (3,), type(p + (3,)), [*p], {p: 1}[(1, 2)])
