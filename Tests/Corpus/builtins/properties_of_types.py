class A:
    "docA"
    x: int = 5
    def f(self): pass
class B(A): pass
print(A.__name__, A.__qualname__, A.__module__, A.__doc__, B.__doc__, A.__annotations__, A.__bases__, B.__mro__, A.__base__, object.__base__, A.__dict__["x"], "f" in A.__dict__, type(A.__dict__).__name__, B.__subclasses__(), A.__subclasses__())
A.__name__ = "Renamed"; print(A.__name__, A, A()) if False else print(A.__name__); A.y = 9; print(B.y, B().y); del A.y; print(hasattr(B, "y"))
B.f = lambda self: "patched"; b = B(); print(b.f()); b.f = lambda: "inst"; print(b.f()); del b.f; print(b.f())
print(isinstance(A, type), isinstance(type, type), type(type) is type, issubclass(type, object), isinstance(object, type), type.__mro__, object.__mro__, int.__mro__, bool.__mro__, bool.__bases__)
print(int.__name__, str.__qualname__, list.__module__, type(5).__name__, type(int), type(None).__name__, type(...).__name__, (5).__class__, "a".__class__.__name__, [].__class__ is list, int.__class__)
class Outer:
    class Inner:
        def m(self): pass
print(Outer.Inner.__qualname__, Outer.Inner.m.__qualname__, Outer.Inner)
o = object()
for f in (lambda: setattr(o, "x", 1), lambda: int("5").x, lambda: setattr(A, "__name__", 5), lambda: setattr(int, "foo", 1), lambda: delattr(A, "nope"), lambda: type("", (), {}), lambda: type(5, (), {}), lambda: type("X", [], {}), lambda: type("X", (5,), {}), lambda: A.f(), lambda: A().f(1), lambda: A(1), lambda: object.__new__(5), lambda: object.__new__(list), lambda: (A, A)[0].nope, lambda: type("X", (A, A), {}), lambda: type("X", (A, B), {}), lambda: A.__mro__.foo, lambda: A().__dict__.foo, lambda: list.append(5, 1), lambda: str.upper(5), lambda: dict.get([], 1), lambda: int.__add__("a", 1)):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
a = A(); a.__dict__["z"] = 1; print(a.z, vars(a)); a.__dict__ = {"q": 2}; print(a.q, hasattr(a, "z")); a.__class__ = B; print(type(a), isinstance(a, B), a.f())
print(type("Dyn", (A,), {"m": lambda self: 42, "__doc__": "d"})().m(), type("Dyn", (), {}).__module__)
class Meta(type):
    def __repr__(cls): return f"<M {cls.__name__}>"
    def __iter__(cls): return iter([1, 2])
    def __getitem__(cls, k): return k * 2
    def __contains__(cls, k): return k == 3
    def __instancecheck__(cls, o): return o == 5
    def __call__(cls, *a): return ("made", super().__call__())
    @property
    def prop(cls): return "p"
    def method(cls): return cls.__name__
    def __getattr__(cls, n): return "meta " + n
class M(metaclass=Meta): v = 1
print(M, list(M), M[4], 3 in M, isinstance(5, M), isinstance(6, M), M()[0], M.prop, M.method(), M.v, M.whatever, type(M))
class P:
    def __init_subclass__(cls, **kw): cls.kw = kw
class Q(P, a=1): pass
print(Q.kw)
try:
    class R(A, zz=1): pass
except TypeError as e: print(e)
class Abs:
    __eq__ = lambda s, o: True
try: hash(Abs())
except TypeError as e: print(e)
print(Abs() == 5, Abs() != 5, Abs.__hash__)
