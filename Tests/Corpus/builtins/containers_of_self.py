a = [1]; a.append(a); d = {"a": a}; d["d"] = d; print(a, d, (a, d))
t = ([],); t[0].append(t); print(t)
class L(list): pass
l = L([1, 2]); print(l, repr(l), l + [3], type(l + [3]), l[0:1], type(l[0:1]), l == [1, 2], len(l), [*l], l.copy(), type(l.copy()), isinstance(l, list)); l.append(9); l.x = 5; print(l, l.x, l.__dict__, sorted(l, reverse=True)); l += [4]; print(type(l), l); l[0] = 7; del l[1]; print(l, 7 in l, l.index(9), bool(L()))
class L2(list):
    def __init__(self, *a): super().__init__(a); self.n = len(a)
    def append(self, x): super().append(x * 2); return self
    def __len__(self): return 99
    def __getitem__(self, i): return ("item", super().__getitem__(i))
    def __repr__(self): return f"L2({super().__repr__()})"
    def __contains__(self, x): return x == "magic" or super().__contains__(x)
    def __iter__(self): yield "it"; yield from super().__iter__()
x = L2(1, 2); x.append(3).append(4); print(x, len(x), x[0], "magic" in x, 6 in x, list(x), x.n, [y for y in x])
class D(dict):
    def __setitem__(self, k, v): super().__setitem__(k, v + 1)
    def __getitem__(self, k): return super().__getitem__(k) * 10
    def get(self, k, d=None): return "got"
e = D(a=1); e["b"] = 1; print(e, e["a"], e["b"], e.get("z"), dict(e), len(e), "a" in e, list(e), e.setdefault("q", 5), e | {"z": 1}, type(e | {}))
class S(str):
    def __new__(cls, v): return super().__new__(cls, v.upper())
    def shout(self): return self + "!"
s = S("abc"); print(s, s.shout(), len(s), s == "ABC", type(s.lower()), s[0], f"{s:>5}", "A" in s, {s: 1}["ABC"], s.replace("A", "x"), repr(s), "%s" % s, "-".join([s, s]), s + "d", hash(s) == hash("ABC"), isinstance(s, str), s.split("B"), sorted([S("b"), "A"]))
class F(frozenset): pass
print(F([1]), F([1]) | {2}, F([1]) == {1}, {F([1]): 2}[frozenset([1])], len(F()))
class E(Exception):
    def __init__(self, *a, k=1): super().__init__(*a); self.k = k
print(E(1, 2, k=3).k, E(1, 2, k=3).args, repr(E("x", k=2)))
class T(tuple):
    def __add__(self, o): return "added"
    def __eq__(self, o): return "eq"
    __hash__ = tuple.__hash__
print(T((1,)) + (2,), T((1,)) == 5, T([1, 2])[1], hash(T((1, 2))) == hash((1, 2)), T((3, 4)).index(4))
class N(int):
    def __add__(self, o): return "N+"
    def __radd__(self, o): return "+N"
    def __lt__(self, o): return "lt"
print(N(1) + 2, 2 + N(1), N(3) - 1, N(1) < 2, N(5) > 2, abs(N(-2)), N(7) // 2, divmod(N(7), 2), -N(3), N(2) ** 3, [N(1)], f"{N(4):03}", int(N(3)), str(N(3)), bool(N(0)), N.from_bytes(b"\x05", "big"), N("12"), range(N(2)), [1, 2, 3][N(1)])
