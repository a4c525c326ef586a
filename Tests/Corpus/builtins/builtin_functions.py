class A:
    x = 1
    def __init__(self): self.y = 2
    def m(self): "doc"; return self
a = A()
print(getattr(a, "x"), getattr(a, "zz", "dflt"), hasattr(a, "y"), hasattr(a, "zz"), vars(a), callable(a.m), callable(a), callable(A), callable(len), callable(5), callable(lambda: 0))
setattr(a, "z", 3); print(a.z, a.__dict__); delattr(a, "z"); print(hasattr(a, "z"))
print(isinstance(1, int), isinstance(1, (str, int)), isinstance(True, int), isinstance(a, A), isinstance(None, type(None)), isinstance(1, int | str), issubclass(bool, int), issubclass(A, object), issubclass(int, (str, float)), isinstance("a", str | None), isinstance(None, str | None))
print(type(a).__name__, type(5), type("a") is str, type(None), type(type), type(len), type(lambda: 0), type(a.m), type(...), type(NotImplemented), type(print).__name__, A.m.__doc__, A.__name__, A.__module__, A.__qualname__, A.m.__qualname__, a.__class__ is A)
print(repr("a"), ascii("é"), repr([1, "a", None]), repr({"a": (1,)}), str(b"a"), format(3.14159, ".2f"), hash("a") == hash("a"), id(a) == id(a), len("abc"), len({1: 2}), abs(-3), abs(-2.5), divmod(7, 2), pow(2, 10), pow(2, 10, 1000), round(3.7), bin(10), oct(8), hex(255), chr(97), ord("a"))
print(sorted(x for x in dir(a) if not x.startswith("__")), [n for n in dir([]) if n.startswith("s")], "upper" in dir(str), [x for x in dir(A) if x in ("m", "x", "y")])
print(1, 2, sep="-", end="!\n"); print(); print("a", "b", sep=""); print(*[1, 2, 3], sep=", "); print("no newline", end=""); print("", flush=True); print(None, True, 1.0, sep="|")
class W:
    def __init__(self): self.parts = []
    def write(self, s): self.parts.append(s)
    def flush(self): self.parts.append("<flush>")
w = W(); print("x", 1, file=w, end="E", flush=True); print("q", file=w); print(w.parts)
for f in (lambda: getattr(a, "nope"), lambda: getattr(a, 5), lambda: delattr(a, "nope"), lambda: isinstance(1, 5), lambda: issubclass(1, int), lambda: issubclass(int, 5), lambda: hash([]), lambda: hash({}), lambda: len(5), lambda: vars(5), lambda: print(sep=5), lambda: print(foo=1), lambda: type("a", "b"), lambda: type(1, 2, 3), lambda: getattr(), lambda: callable(), lambda: setattr(5, "x", 1), lambda: setattr(int, "x", 1), lambda: (5).x, lambda: None.foo, lambda: A.nope, lambda: a.nope(), lambda: "".nope, lambda: [].nope, lambda: len.nope, lambda: open("f"), lambda: input(), lambda: hash(a, a), lambda: id(), lambda: isinstance(1), lambda: round(), lambda: pow(1), lambda: int.nope, lambda: object().x, lambda: exit(3)):
    try: print(f())
    except (Exception, SystemExit) as e: print(type(e).__name__, e if not isinstance(e, OSError) else "")
print(__name__, __debug__, Ellipsis, NotImplemented, ..., object() is not None, bool(object()), type(object()))
print(eval("1 + 2"), eval("x * 2", {"x": 21}), [exec("y = 5"), y][1] if False else "skip")
ns = {"q": 1}; exec("z = q + 1\ndef ff(): return z", ns); print(ns["z"], ns["ff"]())
