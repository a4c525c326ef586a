from contextlib import *
import contextlib, sys, asyncio, io
def t(f):
    try: print('ok', f())
    except BaseException as e: print(type(e).__name__, e, repr(e.__cause__), repr(e.__context__))
@contextmanager
def cm(x):
    "doc"
    print('enter', x)
    try: yield x*2
    except ValueError as e: print('caught', e)
    finally: print('exit')
with cm(3) as v: print(v)
with cm(3): raise ValueError('boo')
def r():
    with cm(1): raise KeyError('k')
t(r); print(cm.__name__, cm.__doc__, type(cm(1)).__name__)
@contextmanager
def noyield():
    if False: yield
@contextmanager
def twoyield(): yield 1; yield 2
@contextmanager
def swallow_two():
    try: yield 1
    except: yield 2
@contextmanager
def plain(): yield
@contextmanager
def other():
    try: yield
    except ValueError as e: raise KeyError('new')
@contextmanager
def fromm():
    try: yield
    except ValueError as e: raise KeyError('new') from e
@contextmanager
def sup():
    try: yield
    except Exception: pass
def use(c, exc=None):
    with c() as v:
        if exc: raise exc
    return v
for c in (noyield, twoyield, swallow_two, plain, other, fromm, sup):
    for e in (None, ValueError('v'), StopIteration('s'), RuntimeError('r'), StopAsyncIteration('sa'), KeyboardInterrupt()): t(lambda: use(c, e))
@cm(5)
def deco(a): print('body', a); return a
print(deco(1), deco(2), deco.__name__)
c = plain()
with c: pass
t(lambda: c.__enter__())
class Cl:
    def close(self): print('closed')
    async def aclose(self): print('aclosed')
with closing(Cl()) as x: print(type(x).__name__)
def cl():
    with closing(Cl()): raise ValueError(1)
t(cl)
with nullcontext(5) as n: print(n)
with nullcontext() as n: print(n)
with suppress(ValueError): raise ValueError
with suppress(ValueError, KeyError): {}[1]
def s1():
    with suppress(ValueError): raise KeyError(1)
t(s1)
def s2():
    with suppress(ValueError): raise ExceptionGroup('g',[ValueError(1), KeyError(2), ExceptionGroup('h',[ValueError(3)])])
t(s2)
with suppress(ValueError, KeyError): raise ExceptionGroup('g',[ValueError(1), KeyError(2)])
with suppress(): pass
b=io.StringIO()
with redirect_stdout(b): print('hidden')
print(repr(b.getvalue()))
with redirect_stderr(b) as q: print('err', file=sys.stderr)
print(repr(q.getvalue()))
class M:
    def __init__(s,n,sw=False,boom=None): s.n=n; s.sw=sw; s.boom=boom
    def __enter__(s): print('in',s.n); return s
    def __exit__(s,*e): print('out',s.n,e[0] and e[0].__name__, e[1] is not None and repr(e[1])); 
    
class M2(M):
    def __exit__(s,*e):
        print('out',s.n,e[0] and e[0].__name__)
        if s.boom: raise s.boom
        return s.sw
with ExitStack() as st:
    for i in range(3): st.enter_context(M(i))
    st.callback(print,'cb',1,sep='-'); st.push(lambda *a: print('pushed', a[0])); st.push(M(9))
def es(ms, exc):
    with ExitStack() as st:
        for m in ms: st.enter_context(m)
        if exc: raise exc
    return 'end'
t(lambda: es([M2(1), M2(2,True), M2(3)], ValueError('x'))); t(lambda: es([M2(1), M2(2,boom=KeyError('b')), M2(3,boom=TypeError('c'))], ValueError('x'))); t(lambda: es([M2(1,True), M2(2,boom=KeyError('b'))], None)); t(lambda: es([M2(1), M2(2,boom=KeyError('b'))], None)); t(lambda: es([3], None)); t(lambda: es([M2(1)], ValueError('y')))
st=ExitStack(); st.enter_context(M('p')); st2=st.pop_all(); st.close(); print('closed empty'); st2.close()
@contextmanager
def nested():
    with ExitStack() as s:
        s.enter_context(cm('n')); yield 'q'
with nested() as q: print(q)
class CD(ContextDecorator):
    def __enter__(s): print('s'); return s
    def __exit__(s,*e): print('f')
@CD()
def ff(): print('ff'); return 3
print(ff(), ff.__name__)
print(isinstance(M(1), AbstractContextManager), isinstance(3, AbstractContextManager), isinstance(cm(1), AbstractContextManager), issubclass(ExitStack, AbstractContextManager))
class A1(AbstractContextManager):
    def __exit__(s,*e): print('a1')
with A1() as a: print(type(a).__name__)
t(lambda: AbstractContextManager())
async def main():
    @asynccontextmanager
    async def acm(x):
        print('aenter'); await asyncio.sleep(0)
        try: yield x
        except ValueError as e: print('acaught', e)
        finally: await asyncio.sleep(0); print('aexit')
    async with acm(1) as v: print(v)
    async with acm(2): raise ValueError('q')
    async def at(f):
        try: print('ok', await f())
        except BaseException as e: print(type(e).__name__, e, repr(e.__cause__), repr(e.__context__))
    async def raise_in(c, exc):
        async with c() as v:
            if exc: raise exc
    @asynccontextmanager
    async def anoyield():
        if False: yield
    @asynccontextmanager
    async def atwo(): yield 1; yield 2
    @asynccontextmanager
    async def aswallow():
        try: yield 1
        except: yield 2
    @asynccontextmanager
    async def aplain(): yield
    @asynccontextmanager
    async def aother():
        try: yield
        except ValueError: raise KeyError('n')
    @asynccontextmanager
    async def asup():
        try: yield
        except Exception: pass
    for c in (anoyield, atwo, aswallow, aplain, aother, asup):
        for e in (None, ValueError('v'), StopIteration('s'), RuntimeError('r'), StopAsyncIteration('sa'), asyncio.CancelledError()): await at(lambda: raise_in(c, e))
    async with aclosing(Cl()): pass
    async with nullcontext(3) as n: print(n)
    class AM:
        def __init__(s,n,sw=False,boom=None): s.n=n; s.sw=sw; s.boom=boom
        async def __aenter__(s): print('ain',s.n); return s
        async def __aexit__(s,*e):
            await asyncio.sleep(0)
            print('aout',s.n,e[0] and e[0].__name__)
            if s.boom: raise s.boom
            return s.sw
    async def acb(*a): print('acb', a)
    async with AsyncExitStack() as st:
        await st.enter_async_context(AM(1)); st.enter_context(M(2)); st.push_async_callback(acb, 5); st.callback(print, 'cb'); st.push_async_exit(AM(7)); r=await st.enter_async_context(acm('z')); print(r)
    async def aes(ms, exc):
        async with AsyncExitStack() as st:
            for m in ms: await st.enter_async_context(m)
            if exc: raise exc
        return 'end'
    await at(lambda: aes([AM(1), AM(2,True), AM(3)], ValueError('x'))); await at(lambda: aes([AM(1), AM(2,boom=KeyError('b')), AM(3,boom=TypeError('c'))], ValueError('x'))); await at(lambda: aes([AM(1,True), AM(2,boom=KeyError('b'))], None)); await at(lambda: aes([3], None)); await at(lambda: aes([AM(1)], asyncio.CancelledError('c')))
    @acm(8)
    async def df(): print('df'); return 4
    print(await df(), await df())
    st=AsyncExitStack(); st.push_async_callback(acb); await st.aclose()
    async with asyncio.timeout(1):
        async with acm(3): pass
    async def work():
        async with acm('w'):
            await asyncio.sleep(10)
    tk = asyncio.create_task(work()); await asyncio.sleep(0); await asyncio.sleep(0); tk.cancel('msg')
    await at(lambda: tk)
    print(isinstance(AM(1), AbstractAsyncContextManager), type(acm(1)).__name__)
asyncio.run(main())
def chainctx():
    with ExitStack() as s:
        @s.callback
        def boom(): raise KeyError('in cb')
        raise ValueError('body')
try: chainctx()
except KeyError as e: print(repr(e.__context__), e.__context__.__context__)
try:
    try: raise IndexError('outer')
    except IndexError: chainctx()
except KeyError as e: print(repr(e.__context__), repr(e.__context__.__context__))
