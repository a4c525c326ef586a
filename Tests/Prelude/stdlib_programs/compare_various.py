import string, heapq, bisect, operator, copy, types, signal, warnings, weakref, keyword, numbers, __future__
def t(f):
    try: print('ok', f())
    except Exception as e: print(type(e).__name__, e)
T=string.Template
print(T('$a ${b} $$ $c').substitute(a=1,b='x',c=2), T('$a $z').safe_substitute(a=1), T('$who likes ${what}s').substitute({'who':'tim'},what='kung'), T('a $').is_valid(), T('$a $b $a').get_identifiers(), T('${a').safe_substitute(a=1), T('$1').safe_substitute()); t(lambda: T('$a').substitute()); t(lambda: T('x\n$ y').substitute()); t(lambda: T('${').substitute()); t(lambda: T('$').substitute())
print(string.capwords('hello  world foo'), string.capwords('a-b','-'), repr(string.punctuation), repr(string.printable), repr(string.whitespace), string.ascii_letters, string.hexdigits)
F=string.Formatter()
print(F.format('{0} {1!r:>5} {a[x]} {b.real:.2f} {{}}', 1,'q',a={'x':3},b=2.5), F.format('{} {}', 1, 2), F.format('{:{w}}|', 'a', w=4), list(F.parse('a{b!r:c}d{}'))); t(lambda: F.format('{} {0}',1)); t(lambda: F.format('{a}')); t(lambda: F.format('{')); t(lambda: F.format('}')); t(lambda: F.format('{0')); t(lambda: F.format('{2}', 1)); t(lambda: F.format('{0!z}', 1))
h=[5,3,8,1,9,2]; heapq.heapify(h); print(h); heapq.heappush(h,0); print(h, [heapq.heappop(h) for _ in range(3)], h, heapq.heappushpop(h,4), heapq.heapreplace(h,7), h); t(lambda: heapq.heappop([])); t(lambda: heapq.heapreplace([],1))
import random; r=random.Random(1); x=[(r.randint(0,20),i) for i in range(100)]; y=list(x); heapq.heapify(y); print(y[:20], heapq.nsmallest(3,x), heapq.nlargest(3,x,key=lambda p:p[0]), heapq.nsmallest(0,x), heapq.nlargest(200,[1,2]), list(heapq.merge([1,4],[2,3],[0,9])), list(heapq.merge([4,1],[3,2],reverse=True)), list(heapq.merge(['a','ccc'],['bb'],key=len)), heapq.nsmallest(1,[3,1]), heapq.nlargest(1,[3,1])); t(lambda: heapq.heappush([(1,{})],(1,{})))
a=[1,3,3,5]; print(bisect.bisect(a,3), bisect.bisect_left(a,3), bisect.bisect_right(a,0), bisect.bisect(a,9), bisect.bisect([1,2,3],2,0,1), bisect.bisect_left([(1,'a'),(2,'b')],2,key=lambda p:p[0])); bisect.insort(a,4); bisect.insort_left(a,3); print(a); t(lambda: bisect.bisect(a,1,-1)); t(lambda: bisect.bisect(a,'x'))
o=operator
print(o.add(1,2), o.itemgetter(1)([1,2]), o.itemgetter(0,2)('abc'), o.attrgetter('real')(3), o.attrgetter('real','imag')(3), o.attrgetter('a.b')(types.SimpleNamespace(a=types.SimpleNamespace(b=5))), o.methodcaller('upper')('x'), o.methodcaller('split','b',maxsplit=1)('abcb'), o.itemgetter(1), o.itemgetter(1,'a'), o.attrgetter('a','b.c'), o.methodcaller('f',1,k=2), o.contains([1],1), o.truth([]), o.not_(1), o.is_(1,1), o.neg(3), o.index(3), o.countOf([1,1,2],1), o.indexOf([1,2],2), o.concat('a','b'), o.iadd([1],[2]), o.abs(-3), o.floordiv(7,2), o.length_hint([1,2]), o.call(len,'abc'), o.pow(2,3), o.mod(7,4), o.lt(1,2), o.getitem([1],0), o.inv(5), o.xor(5,1)); t(lambda: o.add(1,'a')); t(lambda: o.itemgetter(5)([1])); t(lambda: o.attrgetter(3)); t(lambda: o.index(1.5)); t(lambda: o.indexOf([],1)); t(lambda: o.concat(1,2)); t(lambda: o.attrgetter('zz')(3))
class C:
    def __init__(s,x): s.x=x
c=C([1,[2]]); d=copy.copy(c); e=copy.deepcopy(c); print(d.x is c.x, e.x==c.x, e.x is c.x, e.x[1] is c.x[1], type(e).__name__)
l=[1]; l.append(l); m=copy.deepcopy(l); print(m, m is m[1], copy.copy([1,2]), copy.copy({1:2}), copy.copy((1,)), copy.deepcopy((1,[2])), copy.deepcopy({'a':{1,2}}), copy.deepcopy(len) is len, copy.deepcopy(C) is C, copy.deepcopy(None), copy.copy('x'))
from collections import *
print(copy.copy(OrderedDict(a=1)), copy.deepcopy(defaultdict(list,{1:[2]})), copy.deepcopy(deque([1,[2]],5)), copy.copy(deque([1])), copy.copy(Counter('aab')), copy.deepcopy(Counter('ab')), copy.deepcopy(namedtuple('P','a')([1])), copy.deepcopy(ValueError('x',[1])).args, copy.copy(set([1])), copy.deepcopy(frozenset([1])), copy.deepcopy(b'x'))
class Cu:
    def __copy__(s): return 'cp'
    def __deepcopy__(s,m): return 'dcp'
print(copy.copy(Cu()), copy.deepcopy([Cu()]))
class LL(list):
    pass
ll=LL([1,[2]]); ll.q=3; k=copy.copy(ll); print(k, k.q, type(k).__name__, copy.deepcopy(ll)); t(lambda: copy.copy(x for x in [])); t(lambda: copy.deepcopy([(x for x in [])])); t(lambda: copy.replace(3))
class St:
    def __init__(s): s.a=1; s.b=2
    def __getstate__(s): return {'a':s.a}
    def __setstate__(s,st): s.__dict__.update(st); s.c=9
print(copy.copy(St()).__dict__)
class SL:
    __slots__=('a','b')
q=SL(); q.a=[1]; w=copy.deepcopy(q); print(w.a, hasattr(w,'b'), w.a is q.a)
N=types.SimpleNamespace; n=N(a=1,b='x'); n.c=3; print(n, n==N(a=1,b='x',c=3), N(), N({'k':1}), n.__dict__); n.self=n; print(n); t(lambda: N(1)); del n.a; print(hasattr(n,'a'))
m=types.MappingProxyType({'a':1}); print(m, m['a'], len(m), list(m), m.get('z',2), 'a' in m, m|{'b':2}); t(lambda: m.__setitem__('b',1)); 
def setit(): m['b']=2
t(setit)
print(types.FunctionType, types.GeneratorType, types.CoroutineType, types.MethodType, types.NoneType, types.ModuleType, types.BuiltinFunctionType, types.LambdaType is types.FunctionType, types.AsyncGeneratorType, types.TracebackType, types.CodeType, types.GenericAlias, types.UnionType, types.EllipsisType, types.CellType, types.FrameType, types.MappingProxyType, types.SimpleNamespace)
print(isinstance(lambda:1, types.FunctionType), isinstance(n, types.SimpleNamespace), types.new_class('X',(),{},lambda ns: ns.update(a=1)).a)
@types.coroutine
def gc(): x = yield 5; return x
async def ua(): return await gc()
co=ua(); print(co.send(None)); 
try: co.send('r')
except StopIteration as s: print(s.value)
S=signal.Signals
print(signal.SIGINT, repr(signal.SIGINT), signal.SIGTERM.name, signal.SIGTERM.value, S(2), S['SIGHUP'], repr(S['SIGHUP']), S.SIGUSR1, int(S.SIGINT), signal.SIG_DFL, repr(signal.SIG_IGN), signal.SIGINT==2, f'{signal.SIGINT}', f'{signal.SIGINT!r:>20}', S(9).name, len(S), {signal.SIGINT:1}[2], isinstance(signal.SIGINT,int), isinstance(signal.SIGINT,S), [s.name for s in list(S)][:4], '%s'%signal.SIGINT, signal.strsignal(15), repr(signal.getsignal(signal.SIGTERM)), signal.getsignal(2).__name__, str(S), type(signal.SIGINT))
t(lambda: S(999)); t(lambda: S['X']); t(lambda: signal.signal(2,'x')); t(lambda: signal.signal(0,print)); t(lambda: signal.signal(9,print)); t(lambda: signal.getsignal(100)); t(lambda: signal.signal(signal.SIGUSR1, lambda s,f: print('got', s, signal.Signals(s).name))); signal.raise_signal(signal.SIGUSR1); print(repr(signal.signal(signal.SIGUSR1, signal.SIG_IGN))[:9], repr(signal.signal(signal.SIGUSR1, signal.SIG_DFL)), signal.signal.__name__, signal.SIGCLD.name, signal.SIGIOT.name)
