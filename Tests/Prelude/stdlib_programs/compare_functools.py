from functools import *
import functools
def t(f):
    try: print('ok', f())
    except Exception as e: print(type(e).__name__, e)
def f(*a, **k): "doc f"; return a, k
p = partial(f, 1, x=2)
print(p(3), p(3, x=5, y=6), p.func is f, p.args, p.keywords, partial(p, 4, z=1).args, partial(p,4,z=1).keywords, partial(p, 4).func is f)
print(repr(partial(int, base=2)), partial(int, base=2)('101'), repr(partial(print, 1, 'a', sep='-')), str(partial(len)))
t(lambda: partial()); t(lambda: partial(3)); 
p.attr = 3; print(p.attr, callable(p), isinstance(p, partial))
class PP(partial): pass
print(repr(PP(len)), PP(len)([1]))
def deco(fn):
    @wraps(fn)
    def inner(*a, **k):
        "inner doc"
        return fn(*a, **k)
    return inner
@deco
def g(x: int) -> str:
    "doc g"
    return x
print(g.__name__, g.__doc__, g.__qualname__, g.__module__, g.__wrapped__.__name__, g.__annotations__, g(3))
calls=[]
@lru_cache(maxsize=2)
def h(x, y=0): calls.append((x,y)); return x+y
h(1);h(1);h(2);h(1);h(3);h(2);print(calls, h.cache_info(), h.cache_parameters()); h.cache_clear(); print(h.cache_info(), h.__name__, h.__wrapped__(5))
@lru_cache
def fib(n): return n if n<2 else fib(n-1)+fib(n-2)
print(fib(50), fib.cache_info(), fib.cache_info().hits, fib.cache_parameters())
@cache
def fact(n): return n*fact(n-1) if n else 1
print(fact(10), fact.cache_info(), fact.cache_info()._asdict())
@lru_cache(typed=True)
def ty(x): return type(x).__name__
print(ty(1), ty(1.0), ty(True), ty.cache_info())
@lru_cache()
def un(x): return type(x).__name__
print(un(1), un(1.0), un(True), un(x=1), un(x=1), un.cache_info())
@lru_cache(maxsize=0)
def z(x): return x
z(1); z(1); print(z.cache_info()); t(lambda: h([])); t(lambda: lru_cache('a')); t(lambda: lru_cache(maxsize=-5)(len).cache_info())
@lru_cache(maxsize=None)
def err(x): raise ValueError(x)
t(lambda: err(1)); t(lambda: err(1)); print(err.cache_info())
class K:
    @lru_cache
    def m(self, x): return x*2
    n = 0
    @cached_property
    def cp(self): "docs"; K.n += 1; return K.n
    pm = partialmethod(f, 10, k=1)
    @classmethod
    @cache
    def cm(cls): return cls.__name__
    pcm = partialmethod(cm)
k=K(); print(k.m(2), k.m(2), K.m.cache_info(), k.cp, k.cp, k.__dict__, K.cp.__doc__, K.cm(), k.pm(2)[0][1:], k.pcm())
del k.cp; print(k.cp); k.cp = 9; print(k.cp)
class NN: pass
NN.x = cached_property(lambda s: 1); t(lambda: NN().x)
def twice():
    class A:
        a = b = cached_property(lambda s: 1)
t(twice)
print(reduce(lambda a,b: a+b, [1,2,3]), reduce(lambda a,b:a*b, [], 7), reduce(max, (3,9,2))); t(lambda: reduce(max, [])); t(lambda: reduce(max, 3)); t(lambda: reduce(lambda a: a, [1,2]))
@total_ordering
class V:
    def __init__(s, n): s.n=n
    def __eq__(s,o): return s.n==o.n if isinstance(o, V) else NotImplemented
    def __lt__(s,o): return s.n<o.n if isinstance(o, V) else NotImplemented
print(V(1)<V(2), V(1)<=V(1), V(3)>V(2), V(3)>=V(4), sorted([V(3),V(1)])[0].n, max(V(1),V(5)).n); t(lambda: V(1)<=3); t(lambda: V(1)>3)
for root in ('__le__','__gt__','__ge__'):
    ns={'__init__': lambda s,n: setattr(s,'n',n), '__eq__': lambda s,o: s.n==o.n}
    ns[root]={'__le__': lambda s,o: s.n<=o.n,'__gt__': lambda s,o:s.n>o.n,'__ge__':lambda s,o:s.n>=o.n}[root]
    C=total_ordering(type('C',(),ns)); print([ (C(a)<C(b),C(a)<=C(b),C(a)>C(b),C(a)>=C(b)) for a in (1,2) for b in (1,2)])
t(lambda: total_ordering(type('Q',(),{})))
print(sorted([3,1,2], key=cmp_to_key(lambda a,b: b-a)), sorted('bca', key=cmp_to_key(lambda a,b:(a>b)-(a<b)))); kk=cmp_to_key(lambda a,b:a-b); print(kk(1)<kk(2), kk(1)==kk(1), kk(3).obj); t(lambda: kk(1)<3)
@singledispatch
def sd(x, *a): "sd doc"; return 'base', x
@sd.register
def _(x: int): return 'int', x
@sd.register(str)
def _(x): return 'str', x
@sd.register(list)
@sd.register(tuple)
def _(x): return 'seq', x
@sd.register
def _(x: float | bytes): return 'fb', x
print(sd(1), sd('a'), sd([1]), sd((1,)), sd(1.5), sd(b'x'), sd(None), sd(True), sd.dispatch(bool) is sd.dispatch(int), sd.__name__, sorted(k.__name__ for k in sd.registry))
t(lambda: sd()); t(lambda: sd.register(3)); t(lambda: sd.register(3, f))
def bad(x: 3): pass
t(lambda: sd.register(bad))
from collections.abc import *
@singledispatch
def ab(x): return 'obj'
ab.register(Sized, lambda x: 'sized'); ab.register(Iterable, lambda x: 'iterable'); ab.register(Mapping, lambda x:'mapping'); ab.register(Sequence, lambda x: 'seq')
print(ab({}), ab([]), ab(3)); t(lambda: ab({1}))
class SM:
    @singledispatchmethod
    def go(self, x): return 'd', x
    @go.register
    def _(self, x: int): return 'i', x
    @go.register(str)
    def _(self, x): return 's', x
    @singledispatchmethod
    @classmethod
    def cgo(cls, x): return 'cd'
    @cgo.register
    @classmethod
    def _(cls, x: int): return 'ci'
print(SM().go(1), SM().go('a'), SM().go(2.0), SM.cgo(1), SM().cgo('a'), SM().go.__name__); t(lambda: SM().go())
import asyncio
@deco
async def co(x): return x
pco = partial(co, 4)
print(asyncio.run(pco()), asyncio.run(co(5)))
print(WRAPPER_ASSIGNMENTS, WRAPPER_UPDATES)
@lru_cache(maxsize=3)
def kw(a,*,b=1): return a
kw(1,b=2);kw(1,b=2);kw(b=2,a=1);print(kw.cache_info())
class Callable1:
    def __call__(self): return 1
w=update_wrapper(lambda: 1, Callable1()); print(w())
print(reduce(lambda a, b: a + [b], range(3), []))
