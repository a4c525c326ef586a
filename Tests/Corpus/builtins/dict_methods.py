d = {"a": 1, "b": 2}
d["c"] = 3
print(d, len(d), "a" in d, "z" in d, d.get("a"), d.get("z"), d.get("z", 0))
print(d.setdefault("a", 9), d.setdefault("d", 4), d)
print(d.pop("a"), d.pop("zz", None), d.popitem(), d)
d.update({"x": 1}); d.update([("y", 2)], z=3); d.update(w=4); print(d)
print(list(d.keys()), list(d.values()), list(d.items()), list(reversed(d)), list(reversed(d.items())))
print(d.keys(), d.values(), d.items())
print(dict.fromkeys("abc"), dict.fromkeys([1, 2], 0), dict([("k", 1)], j=2), dict({1: 2}), dict(zip("ab", [1, 2])))
print({"a": 1} | {"b": 2}, {"a": 1} | {"a": 2}); e = {"a": 1}; e |= {"c": 3}; e |= [("d", 4)]; print(e)
print({"a": 1, "b": 2} == {"b": 2, "a": 1}, {"a": 1} != {"a": 2}, {1: "x", True: "y", 1.0: "z"})
k = {"a": 1, "b": 2}.keys()
print(k & {"a", "q"}, sorted(k | {"q"}), k - {"a"}, k ^ {"a", "b"}, k == {"a", "b"}, k <= {"a", "b", "c"}, "a" in k)
print(("a", 1) in {"a": 1}.items(), ("a", 2) in {"a": 1}.items(), 1 in {"a": 1}.values(), {"a": 1}.keys().isdisjoint(["b"]))
for f in (lambda: {}["k"], lambda: {}.pop("k"), lambda: {}.popitem(), lambda: {[]: 1}, lambda: dict([1]), lambda: dict([(1, 2, 3)]),
          lambda: dict(5), lambda: {}.get(), lambda: {} < {}, lambda: {"a": 1}["b"], lambda: {1: 2}[(1, 2)], lambda: {} | 3, lambda: {}.update(1, 2)):
    try: f()
    except Exception as x: print(type(x).__name__, x)
try:
    g = {1: 1, 2: 2}
    for key in g: g[key + 10] = 1
except RuntimeError as x: print(x)
try:
    g = {1: 1, 2: 2}
    for key in g: del g[key]
except RuntimeError as x: print(x)
del d["x"]; print(d); d.clear(); print(d, bool(d)); c = {"a": [1]}; c2 = c.copy(); c2["a"].append(2); print(c, c is c2)
r = {}; r["self"] = r; print(r)
class D(dict):
    def __missing__(self, key): return f"no {key}"
m = D(a=1); print(m["a"], m["b"], m.get("b"), m, isinstance(m, dict), len(m), type(m.copy()))
print({k: v for k, v in sorted({"b": 1, "a": 2}.items())}, {**{"a": 1}, "b": 2})
