# Signatures, sources, tracebacks as text, and text wrapped
# record: no trace
import inspect, functools, asyncio, traceback, textwrap, sys, linecache
def t(f):
    try: print(repr(f()))
    except Exception as e: print(type(e).__name__, e)
def a(x, y=1, /, z: int = 3, *args, k, l: str="q", **kw) -> float: "doc"
async def co(): pass
def gen(): yield
async def ag(): yield
class C:
    """  Hello
       there
    """
    def __init__(self, a, b=2): pass
    def m(self, q): pass
    @staticmethod
    def s(x): pass
    @classmethod
    def c(cls, x): pass
    def __call__(self, z): pass
class D(C): pass
for f in [a, co, gen, ag, C, D, C(1).m, C.m, C.s, C.c, C(1), functools.partial(a,1,k=3), lambda x,*,y=2:0]: t(lambda: str(inspect.signature(f)))
for f in [inspect.iscoroutinefunction, inspect.isgeneratorfunction, inspect.isasyncgenfunction, inspect.isfunction, inspect.ismethod, inspect.isclass, inspect.isbuiltin, inspect.isroutine, inspect.ismodule]: print(f.__name__, [f(o) for o in [a,co,gen,ag,C,C(1).m,len,sys,5]])
c=co(); g=gen(); print(inspect.iscoroutine(c), inspect.isawaitable(c), inspect.isgenerator(g), inspect.getcoroutinestate(c), inspect.getgeneratorstate(g)); c.close(); print(inspect.getcoroutinestate(c))
s=inspect.signature(a); b=s.bind(1,k=5); print(b, b.args, b.kwargs); b.apply_defaults(); print(b.arguments); t(lambda: s.bind()); t(lambda: s.bind(1)); t(lambda: inspect.signature(lambda x:0).bind(1,2)); t(lambda: inspect.signature(lambda x:0).bind(1,y=2)); print(list(s.parameters), s.parameters['z'], s.parameters['z'].kind, s.parameters['z'].default, s.parameters['z'].annotation, s.return_annotation, repr(s.parameters['k']), s.parameters['k'].kind is inspect.Parameter.KEYWORD_ONLY)
print(inspect.getdoc(C), inspect.getdoc(D), inspect.getsource(gen), inspect.getsource(C)[:20], inspect.getsourcelines(co)[1], inspect.currentframe().f_lineno, inspect.stack()[0].function)
print(inspect.getfullargspec(a)); t(lambda: inspect.signature(5)); print([n for n,_ in inspect.getmembers(C(1)) if n[0]!='_'], inspect.getmro(D))
def f1(): raise ValueError("x\ny")
def f2():
    try: f1()
    except ValueError as e: raise KeyError("k") from e
try: f2()
except KeyError as e:
    ex=e; print(traceback.format_exception_only(e)); print([ (x.name,x.lineno,x.line) for x in traceback.extract_tb(e.__traceback__)]); print(len(traceback.format_exception(e)), traceback.format_exc().count("\n")>3, traceback.format_tb(e.__traceback__)[0].split("\n")[0])
    te=traceback.TracebackException.from_exception(e); print(te.exc_type_str, str(te), len(te.stack), te.__cause__.exc_type_str)
    traceback.print_exc(limit=0,file=sys.stdout,chain=False)
print(repr(traceback.format_exc())); print(traceback.extract_tb(ex.__traceback__)[0])
def st(): return traceback.extract_stack()
print([x.name for x in st()][-2:]); print(linecache.getline(__file__,1))
T="The quick brown-fox jumps over the lazy dog. It was a well-known fact--really! Supercalifragilisticexpialidocious end"
for w in [10,20,40]: print(textwrap.wrap(T,w)); print(textwrap.fill(T,w,initial_indent="* ",subsequent_indent="  ",break_long_words=False)); print(textwrap.shorten(T,w))
print(repr(textwrap.dedent("   a\n     b\n\n   c\n")), repr(textwrap.indent("a\n\nb\n","> ")), textwrap.wrap(""), textwrap.wrap("a b c",1), textwrap.wrap(T,30,max_lines=2), textwrap.wrap(T,30,fix_sentence_endings=True)); t(lambda: textwrap.wrap("abc",0)); t(lambda: textwrap.shorten("abc def",3))
