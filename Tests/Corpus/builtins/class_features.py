class P:
    def __init__(self): self._v = 1
    @property
    def v(self):
        "the v"
        return self._v
    @v.setter
    def v(self, new): self._v = new * 2
    @v.deleter
    def v(self): print("deleted")
    @property
    def ro(self): return 5
    w = property(lambda self: "w", doc="d")
p = P(); p.v = 5; print(p.v, p.ro, p.w, P.v.__doc__, P.w.__doc__, type(P.v), P.v.fget(p), P.ro.fset); del p.v
for f in ("p.ro = 1", "del p.ro", "p.w = 2", "p.nope", "P.nope"):
    try: exec(f, {"p": p, "P": P})
    except AttributeError as e: print(e)
class S:
    count = 0
    @staticmethod
    def st(a, b=2): return a + b
    @classmethod
    def cl(cls, *a): cls.count += 1; return cls.__name__, a
print(S.st(1), S().st(1, 3), S.cl(1), S().cl(), S.count, type(S.__dict__["st"]), type(S.__dict__["cl"]), S.cl.__func__ is S.__dict__["cl"].__func__)
print(S.cl.__self__ is S, S.st.__name__, S.cl.__name__) if True else None
class Base:
    def hi(self): return "base"
    def __init_subclass__(cls, tag=None, **kw): super().__init_subclass__(**kw); print("sub", cls.__name__, tag)
class D(Base, tag="t"):
    def hi(self): return "d+" + super().hi()
class E2(D):
    def hi(self): return "e+" + super(E2, self).hi() + super(D, self).hi()
print(D().hi(), E2().hi(), E2.__mro__, E2.__bases__, E2.__base__, Base.__subclasses__(), D.mro())
class Desc:
    def __set_name__(self, owner, name): self.name = name; print("set_name", owner.__name__, name)
    def __get__(self, obj, cls=None): return self if obj is None else obj.__dict__.get(self.name, "unset")
    def __set__(self, obj, value): obj.__dict__[self.name] = value + 1
class H:
    d = Desc()
h = H(); print(h.d); h.d = 4; print(h.d, h.__dict__, type(H.d).__name__)
class Ops:
    def __init__(self, v): self.v = v
    def __add__(self, o): return Ops(self.v + (o.v if isinstance(o, Ops) else o))
    def __radd__(self, o): return Ops(o + self.v)
    def __iadd__(self, o): self.v += 100; return self
    def __eq__(self, o): return isinstance(o, Ops) and self.v == o.v
    def __lt__(self, o): return self.v < o.v
    def __hash__(self): return hash(self.v)
    def __bool__(self): return self.v != 0
    def __len__(self): return 3
    def __call__(self, *a): return a
    def __contains__(self, x): return x == self.v
    def __getitem__(self, k): return k
    def __neg__(self): return Ops(-self.v)
    def __repr__(self): return f"Ops({self.v})"
    def __int__(self): return self.v
    def __float__(self): return float(self.v)
    def __index__(self): return self.v
    def __enter__(self): return self
    def __exit__(self, *a): print("exit", a[0]); return True
o = Ops(2); print(o + 1, 1 + o, o + Ops(3), o == Ops(2), o != Ops(2), Ops(1) < o, o > Ops(1), hash(o) == hash(2), bool(Ops(0)), len(o), o(1, 2), 2 in o, o["k"], -o, int(o), float(o), [10, 20, 30][o], {Ops(2): "x"}[o], sum([Ops(1), Ops(2)], Ops(0)), range(5)[o], hex(o), round(2.5))
o += 1; print(o)
with Ops(1) as q: raise ValueError("x")
class GA:
    def __getattr__(self, n): return f"dyn {n}" if n != "bad" else object.__getattribute__(self, n)
    def __setattr__(self, n, v): object.__setattr__(self, n, v * 2)
    def __delattr__(self, n): print("del", n); super().__delattr__(n)
g = GA(); g.x = 4; print(g.x, g.y); del g.x; print(g.x)
try: g.bad
except AttributeError as e: print(e)
class Sl:
    __slots__ = ("a", "b")
s = Sl(); s.a = 1; print(s.a)
for f in (lambda: setattr(s, "c", 1), lambda: s.b):
    try: f()
    except AttributeError as e: print(e)
T = type("T", (Base,), {"z": 5}); print(T.z, T().hi(), T.__name__, type(T))
class M(type):
    def __new__(m, n, b, d, **k): print("new", n, k); return super().__new__(m, n, b, d)
    def __call__(cls, *a): print("call", a); return super().__call__(*a)
    def __len__(cls): return 42
class UM(metaclass=M, kw=1):
    def __init__(self, x=0): self.x = x
print(UM(7).x, len(UM), type(UM), isinstance(UM, M))
class N:
    def __new__(cls, *a): print("N new", a); return super().__new__(cls)
    def __init__(self, *a): print("N init", a)
N(1, 2)
for f in (lambda: Base(1), lambda: object(1), lambda: UM.nope, lambda: super(), lambda: super(5, 1), lambda: super(D, 5), lambda: P() < P(), lambda: P() + 1, lambda: P()(), lambda: P()[0], lambda: len(P()), lambda: iter(P()), lambda: hash(type("U", (), {"__eq__": lambda a, b: True})()), lambda: Base.hi(), lambda: D.hi(), lambda: Base().hi(1), lambda: type("X", (int, str), {}), lambda: type("X", (bool,), {}), lambda: N.__init__(), lambda: {} in {1}):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
print(repr(P).startswith("<class"), repr(S.cl).startswith("<bound method S.cl of <class"), repr(len), repr(int), str(type), repr(D.hi).split(" at ")[0], repr([].append).split(" at ")[0], repr(print), repr(list.append), repr(str.__len__) if False else "", D().hi.__func__ is D.hi, D().hi == D().hi, (lambda: 0).__name__, D.hi.__name__)
