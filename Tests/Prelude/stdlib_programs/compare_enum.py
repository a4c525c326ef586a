from enum import *
import enum
class Color(Enum):
    RED = 1
    GREEN = auto()
    BLUE = auto()
    CRIMSON = 1
    def hi(self): return f"hi {self.name}"
    @property
    def v2(self): return self.value*2
    @classmethod
    def default(cls): return cls.RED
print(Color.RED, repr(Color.RED), Color(1), Color['BLUE'], list(Color), len(Color), Color.RED.hi(), Color.RED.v2, Color.default())
print(Color.__members__, Color.CRIMSON is Color.RED, Color.RED in Color, 1 in Color, 7 in Color)
def t(f):
    try: print('ok', f())
    except Exception as e: print(type(e).__name__, e)
t(lambda: Color(9)); t(lambda: Color['X']); t(lambda: Color.X); t(lambda: setattr(Color,'RED',2)); t(lambda: delattr(Color,'RED'))
t(lambda: setattr(Color.RED,'value',2)); t(lambda: setattr(Color.RED,'name',2)); t(lambda: Color()); t(lambda: Color(1,2))
t(lambda: Color.RED < Color.BLUE); t(lambda: Color.RED == 1); t(lambda: Enum(3)); t(lambda: IntEnum(3))
def sub():
    class X(Color): A = 1
t(sub)
def dup():
    class X(Enum):
        A=1
        A=2
t(dup)
def sund():
    class X(Enum):
        _foo_=1
t(sund)
print(f"{Color.RED} {Color.RED!r} {Color.RED:>12}|", {Color.RED: 1}, hash(Color.RED)==hash('RED'), type(Color), Color, type(Color.RED), isinstance(Color.RED, Color))
class P(IntEnum):
    LOW = 1
    HIGH = 3
    MID = 2
print(P.LOW, repr(P.LOW), f"{P.LOW} {P.LOW:03d}", P.LOW+1, P.LOW < P.HIGH, sorted(P), P(3), max(P), '%d %s'%(P.LOW,P.LOW), int(P.LOW), P.LOW==1, {P.LOW:2}[1], P.LOW.name, P.LOW.value)
class S(StrEnum):
    A = auto()
    B = 'bee'
print(S.A, repr(S.A), S.A=='a', f"{S.B:>5}", S('bee'), S.B.upper(), '-'.join(S))
def bad():
    class S(StrEnum):
        A = 1
t(bad)
class Perm(Flag):
    R = auto(); W = auto(); X = auto()
    RW = R | W
print(Perm.R|Perm.X, repr(Perm.R|Perm.X), Perm.RW, repr(Perm.RW), list(Perm), list(Perm.RW), len(Perm.RW), bool(Perm(0)), repr(Perm(0)), str(Perm(0)), ~Perm.R, Perm.R in Perm.RW, Perm.R & Perm.W, Perm.R ^ Perm.RW, Perm(5), Perm, type(Perm), Perm.__members__)
t(lambda: Perm(8)); t(lambda: Perm(-1)); t(lambda: Perm.R | 4); t(lambda: 4 in Perm.RW); t(lambda: Perm('a'))
class IP(IntFlag):
    R = 4; W = 2; X = 1
print(IP.R|IP.W, repr(IP.R|IP.W), IP(8), repr(IP(8)), repr(IP.R|8), ~IP.R, repr(~IP.R), IP.R|1, 1|IP.R, IP(7), repr(IP(7)), list(IP(7)), IP(0), repr(IP(0)), f"{IP.R}", IP.R+1, repr(IP(-1)), list(IP), IP.R == 4)
class Planet(Enum):
    MERCURY = (3.303e+23, 2.4397e6)
    EARTH = (5.976e+24, 6.37814e6)
    def __init__(self, mass, radius):
        self.mass = mass; self.radius = radius
    @property
    def g(self): return 6.67300E-11 * self.mass / (self.radius*self.radius)
print(Planet.EARTH.value, Planet.EARTH.g, Planet.EARTH.mass, repr(Planet.EARTH), Planet((3.303e+23, 2.4397e6)))
class AutoName(Enum):
    @staticmethod
    def _generate_next_value_(name, start, count, last_values): return name.lower()+str(count)
class Ord(AutoName):
    N = auto(); S = auto()
print(list(Ord))
class AN2(Enum):
    def _generate_next_value_(name, start, count, last_values): return name
    N = auto(); S = auto()
print(list(AN2))
class Cov(bytes, Enum):
    def __new__(cls, value, label, unit):
        obj = bytes.__new__(cls, [value]); obj._value_ = value; obj.label = label; obj.unit = unit; return obj
    PX = (0, 'P.X', 'km'); PY = (1, 'P.Y', 'km')
print(Cov.PY, Cov.PY.label, Cov(1))
A = Enum('Animal', 'ANT BEE CAT DOG'); print(A, list(A), A.ANT.value, A.__module__)
A = Enum('Animal', ['ANT', 'BEE'], start=5); print(list(A))
A = Enum('Animal', {'ANT':'a', 'BEE':'b'}); print(list(A))
A = IntEnum('Ani', [('X', 3), ('Y', 4)]); print(list(A))
A = Flag('Fl', 'a b c'); print(list(A), repr(A.a|A.b))
@unique
class U(Enum):
    A = 1; B = 2
def un():
    @unique
    class U(Enum):
        A = 1; B = 1; C=2; D=2
t(un)
class M(Enum):
    A = 1
    @classmethod
    def _missing_(cls, value):
        if value == 'a': return cls.A
        if value == 'b': return 3
        if value == 'c': raise KeyError('z')
print(M('a')); t(lambda: M('b')); t(lambda: M('c')); t(lambda: M('d'))
class N(Enum):
    A = 1
    b = nonmember(5)
    @member
    def f(): pass
    def g(self): pass
    lam = lambda self: 3
print(list(N)[0], len(N), N.b, N.A.lam())
class SM(str, Enum):
    A = 'x'; B='y'
print(SM.A, repr(SM.A), f"{SM.A}", SM.A == 'x', str(SM.A), SM('y'), SM.A.upper(), "%s" % SM.A)
class IM(int, Enum):
    A = 1
print(IM.A, repr(IM.A), f"{IM.A}", IM.A+1, IM.A==1)
class Un(Enum):
    A = [1]; B = {2:3}
print(Un([1]), Un.B, [1] in Un); t(lambda: Un([2]))
class Empty(Enum): pass
t(lambda: Empty(1)); print(list(Empty), len(Empty), Empty)
class InnerE(Enum):
    A = 1
    class Inner: x = 1
    B = int
print(list(InnerE), InnerE.Inner.x)
class Base(Enum):
    def hello(self): return 'hello '+self.name
class D(Base):
    X = 1
print(D.X.hello(), D.X.X, D.X)
class W(Enum):
    name = 1; value = 2
try: print(W.name, W.value, W.name.name, W.value.value)
except Exception as e: print(e)
import copy
print(copy.copy(Color.RED) is Color.RED, copy.deepcopy([Color.RED])[0] is Color.RED)
class T(tuple, Enum):
    A = (1,2)
print(T.A, repr(T.A), T.A[1], T.A.value)
class F(float, Enum):
    A = 1.5
print(F.A, repr(F.A), F.A*2)
def mixbad():
    class X(Enum, int): A=1
t(mixbad)
@verify(CONTINUOUS)
class C1(Enum): A=1; B=2
def vv():
    @verify(CONTINUOUS)
    class C2(Enum): A=1; B=4
t(vv)
def vu():
    @verify(UNIQUE)
    class C2(Enum): A=1; B=1
t(vu)
def vn():
    @verify(NAMED_FLAGS)
    class C2(Flag): A=1; B=7
t(vn)
class Conf(Flag, boundary=CONFORM): A=1; B=2
print(repr(Conf(7)))
class Ej(IntFlag, boundary=EJECT): A=1; B=2
print(repr(Ej(7)), repr(Ej.A|8))
class St(IntFlag, boundary=STRICT): A=1; B=2
t(lambda: St(9))
class Ke(Flag, boundary=KEEP): A=1; B=4
print(repr(Ke(7)), repr(Ke(8)), str(Ke(8)), repr(~Ke.A), repr(Ke(2)))
print(auto(), repr(KEEP), KEEP, FlagBoundary.KEEP.value)
class Order(Flag):
    C = 4; A = 1; B = 2
print(list(Order), list(Order(7)), Order(7), repr(Order(7)))
def noext():
    class X(Perm): Z = 16
t(noext)
class Weekday(Enum):
    MONDAY = 1; TUESDAY = 2
    @classmethod
    def from_n(cls, n): return cls(n)
    def __str__(self): return self.name.title()
print(Weekday.MONDAY, f"{Weekday.MONDAY}", repr(Weekday.from_n(2)), [str(d) for d in Weekday])
match Color.RED:
    case Color.RED: print('matched')
class State(Enum):
    PENDING = 'pending'; DONE = 'done'
    def __eq__(self, o): return self.value == (o.value if isinstance(o, State) else o)
    def __hash__(self): return hash(self.value)
print(State.PENDING == 'pending', {State.DONE: 1})
print(reversed(Color), list(reversed(Color))) if False else print(list(reversed(Color)))
t(lambda: Color.RED.foo); t(lambda: Color.RED.__class__.__name__)
class LE(Enum):
    A = 1; B = 2
    def __lt__(self, o): return self.value < o.value
print(sorted([LE.B, LE.A]), max(LE))
