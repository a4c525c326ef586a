from dataclasses import *
import dataclasses
from typing import ClassVar, List, Optional, Any
def t(f):
    try: print('ok', f())
    except Exception as e: print(type(e).__name__, e)
@dataclass
class P:
    x: int
    y: int = 0
print(P(1), P(1,2)==P(1,2), P(1)!=P(2), P(y=3,x=1), P.__doc__, P.__match_args__, P.__eq__(P(1),3), P.__init__.__qualname__)
t(lambda: P()); t(lambda: P(1,2,3)); t(lambda: P(1,z=2)); t(lambda: P(1,x=2)); t(lambda: hash(P(1))); t(lambda: P(1)<P(2)); t(lambda: P(1, yy=3)); t(lambda: P(1,2,3,y=4))
@dataclass
class Q:
    a: int; b: str; c: float
t(lambda: Q()); t(lambda: Q(1)); t(lambda: Q(1,2)); t(lambda: Q(1,2,3,4)); t(lambda: Q(1, colour=3))
@dataclass(order=True)
class V:
    major: int
    minor: int = field(default=0, compare=True)
    tag: str = field(default='', compare=False, repr=False)
print(V(1,2)<V(1,3), sorted([V(2),V(1,5),V(1)]), V(1,2,'a')==V(1,2,'b'), max(V(1),V(3)))
t(lambda: V(1)<3)
@dataclass(frozen=True)
class F:
    x: int
    l: list = field(default_factory=list)
f=F(1); print(f, F(1)==F(1)); t(lambda: setattr(f,'x',3)); t(lambda: delattr(f,'x')); t(lambda: setattr(f,'z',3)); t(lambda: hash(f))
@dataclass(frozen=True)
class G:
    x: int
    y: str = 'a'
print(hash(G(1))==hash((1,'a')), {G(1):2}, G.__doc__)
@dataclass(kw_only=True)
class K:
    a: int
    b: int = 2
print(K(a=1)); t(lambda: K(1)); t(lambda: K()); t(lambda: K(1, b=3, a=4)); print(K.__doc__)
@dataclass
class K2:
    x: int
    _: KW_ONLY
    y: int
    z: int = 3
print(K2(1,y=2)); t(lambda: K2(1,2)); t(lambda: K2(1)); t(lambda: K2(1,2,y=3)); t(lambda: K2(1,2,3,z=3)); print(K2.__doc__, K2.__match_args__)
@dataclass
class B:
    x: int = 1
    cv: ClassVar[int] = 5
    def m(self): return self.x
@dataclass
class C(B):
    y: int = 2
    x: int = 10
print(C(), C(1,2), [f.name for f in fields(C)], C.cv, C().m())
def bad():
    @dataclass
    class D(B):
        z: int
t(bad)
def bad2():
    @dataclass
    class D:
        z: list = []
t(bad2)
def bad3():
    @dataclass
    class D:
        z = field(default=1)
t(bad3)
def bad4():
    @dataclass(order=True, eq=False)
    class D:
        z: int
t(bad4)
def bad5():
    @dataclass(order=True)
    class D:
        z: int
        def __lt__(self, o): return 1
t(bad5)
def bad6():
    @dataclass
    class D(G):
        z: int = 1
t(bad6)
def bad7():
    @dataclass(frozen=True)
    class D(B):
        z: int = 1
t(bad7)
t(lambda: field(default=1, default_factory=list))
@dataclass
class I:
    x: int
    db: InitVar[str] = None
    y: int = field(init=False)
    def __post_init__(self, db): self.y = (self.x, db)
print(I(1,'d'), I(2), InitVar[int], I.__doc__)
t(lambda: replace(I(1), x=3)); t(lambda: replace(I(1), x=3, db='k')); t(lambda: replace(I(1), y=2))
@dataclass
class Post:
    w: float; h: float; area: float = field(init=False, default=0.0); items: list[int] = field(default_factory=lambda: [1])
    def __post_init__(self): self.area = self.w*self.h
print(Post(2,3), replace(Post(2,3), w=5), asdict(Post(2,3)), astuple(Post(1,1)))
print(asdict(C()), is_dataclass(C), is_dataclass(C()), is_dataclass(3))
@dataclass
class N:
    name: str
    kids: list['N'] = field(default_factory=list)
    d: dict = field(default_factory=dict)
n=N('r',[N('a'),N('b')],{'k':N('c')}); print(n, asdict(n), astuple(n)); n.kids.append(n); print(n)
t(lambda: asdict(3)); t(lambda: fields(3)); t(lambda: replace(3)); t(lambda: astuple(C))
M = make_dataclass('M', ['a', ('b', int), ('c', int, field(default=3))], namespace={'s': lambda self: self.a})
print(M(1,2), M(1,2).s(), M.__doc__)
print([ (f.name, f.type, f.default) for f in fields(P) if f.default is not MISSING], repr(fields(P)[0]).split('0x')[0])
@dataclass(slots=True)
class S:
    x: int
    y: int = 2
print(S(1), S.__slots__); t(lambda: setattr(S(1),'q',3))
@dataclass(slots=True, frozen=True)
class S2:
    x: int
print(S2(1), hash(S2(1))==hash((1,))); t(lambda: setattr(S2(1),'x',3))
@dataclass(eq=False)
class E: x:int
print(E(1)==E(1), type(hash(E(1))))
@dataclass(unsafe_hash=True)
class U: x:int
print(hash(U(1))==hash((1,)))
@dataclass(repr=False)
class R: x:int
print(repr(R(1)).split(' at')[0])
@dataclass(init=False)
class NI:
    x:int
    def __init__(self): self.x=9
print(NI())
class Outer:
    @dataclass
    class In: x:int=1
print(Outer.In()); t(lambda: Outer.In(1,2))
def local():
    @dataclass
    class L: x:int=1
    return L
print(local()()); t(lambda: local()(1,2))
match P(1,2):
    case P(a,b): print(a,b)
match P(1,2):
    case P(x=1,y=q): print(q)
@dataclass
class Opt:
    a: Optional[int] = None
    b: List[str] = field(default_factory=list)
    c: 'int' = 3
    d: Any = None
print(Opt.__doc__, Opt())
print(Opt.__dataclass_params__, Opt.__dataclass_fields__['a'].name)
class NotDC:
    def __init__(self): self.v = 1
@dataclass
class Sub(NotDC):
    a: int = 1
    def __post_init__(self): super().__init__()
print(Sub(), Sub().v)
import copy
print(copy.copy(P(1)), copy.deepcopy(N('q',[N('z')])))
print(copy.replace(P(1,2), x=4))
@dataclass
class Prop:
    _x: int = 0
    @property
    def x(self): return self._x
    @classmethod
    def make(cls): return cls(4)
    @staticmethod
    def st(): return 1
print(Prop.make().x, Prop.st())
from abc import ABC, abstractmethod
@dataclass
class Shape(ABC):
    n: str
    @abstractmethod
    def area(self): ...
@dataclass
class Sq(Shape):
    s: int = 1
    def area(self): return self.s
print(Sq('a').area()); t(lambda: Shape('a'))
@dataclass
class Emp: pass
print(Emp(), Emp()==Emp(), Emp.__doc__); t(lambda: Emp(1))
t(lambda: P.x); t(lambda: P.y)
print(field(default=1).default, MISSING is dataclasses.MISSING, type(KW_ONLY).__name__)
@dataclass
class Tup:
    t: tuple = (1,2)
print(Tup(), Tup.__doc__)
def dec(): 
    @dataclass()
    class A: x: int
    return A(3)
print(dec())
class Meta:
    pass
print(fields(I)[0].metadata, field(metadata={'a':1}).metadata)
