from collections import *
import collections, collections.abc as abc
def t(f):
    try: print('ok', f())
    except Exception as e: print(type(e).__name__, e)
P = namedtuple('P', 'x y'); p = P(1,2)
print(p, p.x, p[1], p==(1,2), P._fields, p._asdict(), p._replace(y=5), P._make([3,4]), P.__doc__, P.x.__doc__, P.__name__, P.__mro__, hash(p)==hash((1,2)), {**p._asdict()}, P.__match_args__, P.__module__)
x,y = p; print(x,y, len(p), list(p), P(y=1,x=2), p+(3,), p<P(1,3), max(p), p.count(1), p.index(2))
t(lambda: P()); t(lambda: P(1)); t(lambda: P(1,2,3)); t(lambda: P(1,z=3)); t(lambda: P(1,x=3)); t(lambda: P._make([1])); t(lambda: p._replace(q=1)); t(lambda: setattr(p,'x',3)); t(lambda: p.z); t(lambda: p[5])
D = namedtuple('D', ['a','b','c'], defaults=[2,3]); print(D(1), D._field_defaults, D(1,c=9)); t(lambda: D()); t(lambda: D(1,2,3,4))
for args in (('class','a'),('A','class'),('A','a a'),('A','_a'),('A','1a'),('A b','x')): t(lambda: namedtuple(*args))
t(lambda: namedtuple('A','a b',defaults=[1,2,3])); print(namedtuple('A','a class _x a',rename=True)._fields)
class Q(namedtuple('Q','a b')):
    __slots__=()
    def s(self): return self.a+self.b
    def __new__(cls, a, b=5): return super().__new__(cls, a, b)
print(Q(1), Q(1).s(), Q(1)._replace(a=2))
match p:
    case P(a,b): print(a,b)
c = Counter('abracadabra'); print(c, c.most_common(2), c.most_common(), c.most_common(1), c['z'], sorted(c.elements()), c.total(), dict(c), len(c), list(c))
c.update('aaz'); c.subtract({'a':10,'q':1}); print(c, +c, -c, c+Counter('zz'), c-Counter('bb'), c&Counter('bz'), c|Counter('zzz'), Counter(a=3)==Counter(a=3,b=0), Counter(a=1)<=Counter(a=2), Counter(a=1)<Counter(a=1), Counter(), Counter({'x':2}), Counter(x=1,y=2))
d=Counter('ab'); d+=Counter('b'); print(d); d-=Counter('a'); print(d); d|=Counter('zz'); print(d); d&=Counter('z'); print(d); del d['nope']; d['k']+=1; print(d, d.copy(), d.pop('k'), 'z' in d)
t(lambda: Counter.fromkeys('a')); t(lambda: Counter([[]])); t(lambda: hash(Counter())); t(lambda: Counter(1)); t(lambda: Counter('a')+3)
print(Counter({'a':1,'b':'x'}), Counter(['b','a','b']).keys(), sorted(Counter('hello').items()))
o=OrderedDict([('a',1),('b',2)]); o['c']=3; o.move_to_end('a'); print(o, o.popitem(), o.popitem(last=False), o); o.move_to_end('c'); o['d']=4; o.move_to_end('d',last=False); print(o, list(reversed(o)), OrderedDict(a=1), OrderedDict(), o==OrderedDict(o), OrderedDict([(1,2),(3,4)])==OrderedDict([(3,4),(1,2)]), OrderedDict([(1,2),(3,4)])=={3:4,1:2}, o|{'z':1}, {'z':1}|o, OrderedDict.fromkeys('ab',1), o.copy(), o.get('x'), o.setdefault('n',5), o.keys(), o.items())
t(lambda: OrderedDict().popitem()); t(lambda: o.move_to_end('zz')); o|={'u':1}; print(o)
class LRU(OrderedDict):
    def __init__(self, n): super().__init__(); self.n=n
    def __setitem__(self,k,v):
        super().__setitem__(k,v)
        if len(self)>self.n: self.popitem(last=False)
l=LRU(2); l[1]=1;l[2]=2;l[3]=3; print(list(l.items()))
m=ChainMap({'a':1},{'a':2,'b':3}); print(m, m['a'], m['b'], len(m), list(m), dict(m), m.maps, m.new_child({'c':1}), m.parents, 'b' in m, m.get('q',7)); m['b']=9; print(m, m.new_child(z=1)); t(lambda: m['zz']); t(lambda: m.pop('nope')); t(lambda: ChainMap().popitem()); t(lambda: m.__delitem__('q')); print(m|{'k':1}, {'a':3,'k':2}|m, sorted(m.items()), m=={'a':1,'b':9}, bool(ChainMap()), ChainMap())
class UD(UserDict):
    def __setitem__(self,k,v): super().__setitem__(k,v*2)
u=UD({'a':1},b=2); u['c']=3; u.update(d=4); print(u, dict(u), len(u), 'a' in u, u.get('zz'), u.pop('a'), u.setdefault('q',1), u|{'t':1}, u.copy(), type(u.copy()), u.keys(), u.items(), u.values()); t(lambda: u['nope'])
ul=UserList([3,1,2]); ul.append(5); ul.sort(); print(ul, ul[0], ul[1:], ul+[1], ul*2, len(ul), ul==[1,2,3,5], 3 in ul, ul.index(3), list(reversed(ul)), ul.pop(), sorted(ul), ul<[9], type(ul[1:]))
us=UserString('hello'); print(us, us.upper(), us[1:3], us+' w', 'he' in us, us=='hello', len(us), repr(us), us.split('l'), type(us.upper()), us.replace('l','L'), int(UserString('3')), hash(us)==hash('hello'), us.join(['a','b']), us%())
print([isinstance([], k) for k in (abc.Sequence, abc.MutableSequence, abc.Iterable, abc.Hashable, abc.Sized, abc.Container, abc.Collection, abc.Mapping, abc.Set, abc.Iterator, abc.Callable, abc.Reversible)])
print([isinstance({}, k) for k in (abc.Sequence, abc.Mapping, abc.MutableMapping, abc.Iterable, abc.Hashable)], [isinstance('', k) for k in (abc.Sequence, abc.MutableSequence, abc.Hashable)], isinstance({1}, abc.Set), isinstance(frozenset(), abc.MutableSet), isinstance(deque(), abc.MutableSequence), isinstance(range(3), abc.Sequence), isinstance({}.keys(), abc.KeysView), isinstance({}.keys(), abc.Set), isinstance(3, abc.Hashable), isinstance(len, abc.Callable), isinstance(iter([]), abc.Iterator), isinstance((i for i in []), abc.Generator), isinstance(u, abc.Mapping), isinstance(m, abc.MutableMapping), isinstance(p, abc.Sequence), isinstance(defaultdict(int), abc.Mapping), isinstance(c, abc.Mapping))
async def co(): pass
x=co(); print(isinstance(x, abc.Awaitable), isinstance(x, abc.Coroutine)); x.close()
async def ag(): yield
print(isinstance(ag(), abc.AsyncIterator), isinstance(ag(), abc.AsyncGenerator), isinstance(ag(), abc.AsyncIterable), isinstance(ag(), abc.Awaitable))
class It:
    def __iter__(self): return iter([])
class It2:
    __iter__ = None
print(isinstance(It(), abc.Iterable), isinstance(It2(), abc.Iterable), issubclass(It, abc.Iterable), issubclass(list, abc.Sequence), issubclass(int, abc.Sequence))
class MS(abc.Sequence):
    def __init__(self, *a): self.a=a
    def __getitem__(self,i): return self.a[i]
    def __len__(self): return len(self.a)
s=MS(1,2,3,2); print(list(s), 2 in s, s.index(2), s.count(2), list(reversed(s)), len(s), isinstance(s, abc.Reversible)); t(lambda: s.index(9))
t(lambda: abc.Sequence()); t(lambda: abc.Iterable())
class Partial(abc.MutableMapping):
    def __getitem__(self,k): return 1
t(lambda: Partial())
class MM(abc.MutableMapping):
    def __init__(self): self.d={}
    def __getitem__(self,k): return self.d[k]
    def __setitem__(self,k,v): self.d[k]=v
    def __delitem__(self,k): del self.d[k]
    def __iter__(self): return iter(self.d)
    def __len__(self): return len(self.d)
q=MM(); q['a']=1; q.update(b=2); q.update([('c',3)]); print(dict(q), list(q.keys()), q.pop('a'), q.pop('zz',0), q.get('b'), list(q.items()), list(q.values()), q=={'b':2,'c':3}, q.setdefault('z',1), q.popitem(), 'b' in q.keys(), ('b',2) in q.items(), 3 in q.values(), q.keys()&{'b'}, q.keys()|{'k'} == {'b','c','z','k'}); t(lambda: q.pop('nope'))
class Reg: pass
abc.Sized.register(Reg); print(isinstance(Reg(), abc.Sized), isinstance(Reg(), abc.Collection))
class MySet(abc.Set):
    def __init__(self, it): self.e=list(dict.fromkeys(it))
    def __contains__(self,x): return x in self.e
    def __iter__(self): return iter(self.e)
    def __len__(self): return len(self.e)
a=MySet([1,2,3]); b=MySet([2,3,4]); print(list(a&b), list(a|b), list(a-b), list(a^b), a<=b, a==MySet([3,2,1]), a.isdisjoint(b), a>MySet([1]), list({2,9}&a), a=={1,2,3})
from abc import *
class Sh(ABC):
    @abstractmethod
    def area(self): ...
    @property
    @abstractmethod
    def name(self): ...
    def desc(self): return f'{self.name} {self.area()}'
    @classmethod
    @abstractmethod
    def mk(cls): ...
    @staticmethod
    @abstractmethod
    def st(): ...
t(lambda: Sh()); print(sorted(Sh.__abstractmethods__))
class Sq(Sh):
    name='sq'
    def area(self): return 4
    @classmethod
    def mk(cls): return cls()
t(lambda: Sq())
class Sq2(Sq):
    @staticmethod
    def st(): return 1
print(Sq2.mk().desc(), isinstance(Sq2(), Sh), Sq2.__abstractmethods__)
@Sh.register
class V: pass
print(isinstance(V(), Sh), issubclass(V, Sh), type(Sh), Sh.__mro__)
class M2(metaclass=ABCMeta):
    @abstractmethod
    def f(self): return 'base'
class M3(M2):
    def f(self): return super().f()+'!'
print(M3().f()); t(lambda: M2())
print(collections.Counter, OrderedDict, ChainMap, UserDict, abc.Sequence, P, abc.Sequence.__mro__)
t(lambda: collections.Nope)
