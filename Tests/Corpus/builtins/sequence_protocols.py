class Seq:
    def __init__(self, *a): self.a = list(a)
    def __len__(self): return len(self.a)
    def __getitem__(self, i):
        if isinstance(i, slice): return Seq(*self.a[i])
        return self.a[i]
    def __setitem__(self, i, v): self.a[i] = v
    def __delitem__(self, i): del self.a[i]
    def __repr__(self): return f"Seq{tuple(self.a)}"
s = Seq(1, 2, 3, 4); print(s[0], s[-1], s[1:3], s[::-1], len(s), list(s), 3 in s, 9 in s, list(reversed(s)), max(s), sum(s), sorted(s, reverse=True), [*s], tuple(enumerate(s)), list(zip(s, s)))
s[0] = 10; del s[1]; print(s, bool(s), bool(Seq())); a, *b = s; print(a, b); print(list(map(lambda x: x, s)), any(s), dict(zip("abc", s)), "".join(map(str, s)), list(filter(lambda x: x > 3, s)))
class It:
    def __iter__(self): yield from (1, 2)
print(list(It()), 1 in It(), [*It(), *It()], set(It()) == {1, 2}, dict.fromkeys(It()), tuple(It()), sum(It()), min(It()), list(zip(It(), "ab")), (lambda a, b: a + b)(*It()))
class M:
    def keys(self): return ["a", "b"]
    def __getitem__(self, k): return k * 2
print(dict(M()), {**M()}, (lambda **k: k)(**M())); d = {}; d.update(M()); print(d)
class Missing:
    def __getitem__(self, i):
        if i >= 2: raise StopIteration
        return i
print(list(Missing()))
class Len:
    def __len__(self): return 2
print(len(Len()), bool(Len()))
l = list(range(10)); l[2:5] = []; print(l); l[::3] = "abc"; print(l); del l[::2]; print(l); l[5:5] = [1, 2]; print(l); l[-1:] = [9]; print(l); l[:0] = [0]; print(l)
for f in (lambda: l.__setitem__(slice(0, 4, 2), [1]), lambda: l.__setitem__(99, 1), lambda: l.__delitem__(99), lambda: len(object()), lambda: iter(Len()), lambda: Len()[0], lambda: list(M()) if False else {**5}, lambda: (lambda **k: k)(**5), lambda: [*5], lambda: (lambda a: a)(**{"a": 1, 2: 3}), lambda: (lambda a: a)(1, **{"a": 1}), lambda: 1 in Len(), lambda: reversed(Len()), lambda: l[1:2] + (1,), lambda: l[1.5], lambda: [][0], lambda: "abc"[5], lambda: {}["x"], lambda: (1, 2)[2]):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
