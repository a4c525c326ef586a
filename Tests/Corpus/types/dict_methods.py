# dict: every method; insertion order; views.
d = {"b": 1, "a": 2}
d["c"] = 3
d["b"] = 10
print(d, len(d), list(d), d.get("x"), d.get("x", 0), d.setdefault("a", 9), d.setdefault("z", 9))
print(d.keys(), d.values(), d.items(), "a" in d, 2 in d.values(), ("a", 2) in d.items())
print(d.pop("z"), d.pop("z", None), d.popitem(), d)
d.update({"x": 1}, y=2)
d.update([("p", 5)])
print(d, dict(a=1), dict([("k", "v")]), dict(zip("ab", (1, 2))), dict.fromkeys("ab", 0), {**d, "q": 1} == (d | {"q": 1}))
keys = d.keys()
d["new"] = 1
print(list(keys)[-1], sorted(d, reverse=True), {v: k for k, v in d.items()})
d |= {"b": 0}
print(d["b"], {"a": 1, "b": 2} == {"b": 2, "a": 1}, {1: "int", 1.0: "float", True: "bool"})
e = d.copy()
e.clear()
print(e, bool(e), max(d, key=d.get), list(reversed({"x": 1, "y": 2})), {"a": 1}.keys() & {"a", "b"}, {"a": 1}.keys() | {"a"})
try:
    for k in d:
        d[k + "!"] = 1
except RuntimeError as error:
    print(error)
try:
    d["missing"]
except KeyError as error:
    print(error, error.args)
del d["b"]
d["b"] = "again"
print(list(d)[-1], {(1, 2): "t", None: 0, 2.5: 1}[(1, 2)])
