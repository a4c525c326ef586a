def f(a, b=2, /, c=3, *args, d, e=5, **kw) -> int:
    "doc"
    x = 1
    return a
print(f.__name__, f.__qualname__, f.__doc__, f.__module__, f.__defaults__, f.__kwdefaults__, f.__annotations__, f.__dict__, f.__closure__)
c = f.__code__; print(c.co_name, c.co_argcount, c.co_posonlyargcount, c.co_kwonlyargcount, c.co_varnames, c.co_firstlineno, c.co_flags & 0xC, c.co_qualname)
f.__name__ = "g"; f.__doc__ = "new"; f.attr = 5; print(f.__name__, f.__doc__, f.attr, f.__dict__, vars(f)); del f.attr; print(hasattr(f, "attr"))
def outer():
    v = 10
    def inner(): return v
    return inner
i = outer(); print(i.__closure__[0].cell_contents, i.__qualname__, i.__code__.co_freevars, i())
def ann(x: int, y: "str" = "q") -> None: pass
print(ann.__annotations__, (lambda x: x).__name__, (lambda: 0).__qualname__)
f.__defaults__ = None
try: f(1, d=1); print("no")
except TypeError as e: print(e)
f.__defaults__ = (20, 30); print(f(1, d=1))
class A:
    def m(self, x=1): "mdoc"; return x
    m.flag = True
a = A(); print(a.m.__name__, a.m.__self__ is a, a.m.__func__ is A.m, a.m.flag, a.m.__doc__, A.m.__qualname__, a.m == a.m, a.m.__defaults__, A.__dict__["m"] is A.m)
try: a.m.foo = 1
except AttributeError as e: print(e)
try: a.m.zip
except AttributeError as e: print(e)
def call(f, *a, **k):
    try: print(f(*a, **k))
    except TypeError as e: print(e)
def p(a, b, /, c, *, d): return a, b, c, d
call(p, 1, 2, 3, d=4); call(p, 1, 2, c=3, d=4); call(p, 1, b=2, c=3, d=4); call(p, 1); call(p); call(p, 1, 2, 3, 4); call(p, 1, 2, 3); call(p, 1, 2, 3, d=4, e=5); call(p, 1, 2, 3, c=4, d=5); call(lambda: 1, 2); call(lambda x: x); call(lambda x, y=2: (x, y), 1, 2, 3); call(lambda *a, k: a, 1)
import asyncio
async def co(): pass
def gen(): yield
async def ag(): yield
print(co.__code__.co_flags & 0x80 != 0, gen.__code__.co_flags & 0x20 != 0, ag.__code__.co_flags & 0x200 != 0)
print(print.__name__, len.__qualname__, [].append.__name__, str.join.__name__, [].append.__self__, print.__module__, int.__doc__ is None or True)
print(type(f) is type(lambda: 0), f.__call__ is not None, f.__get__(5)() if False else "", callable(f.__get__(5)), isinstance(f, object), f is f, f == f, hash(f) == hash(f), bool(f), {f: 1}[f])
