def g(n):
    total = 0
    for i in range(n):
        got = yield i
        total += got or 0
    return total
it = g(3); print(next(it), it.send(10), it.send(20))
try: it.send(30)
except StopIteration as e: print("stop", e.value, e.args)
print(list(g(3)), sum(g(4)), [*g(2)], tuple(x * 2 for x in g(3)), max(g(5)), sorted(g(3), reverse=True), dict(enumerate(g(2))), 2 in g(5))
def outer():
    r = yield from g(2); print("r", r)
    x = yield from [10, 20]; print(x)
    return "end"
print(list(outer()))
def cl():
    try:
        yield 1
        yield 2
    except GeneratorExit: print("closing"); raise
    finally: print("fin")
c = cl(); print(next(c)); print(c.close()); print(list(c)); c2 = cl(); print(c2.close()); print(list(c2))
def th():
    while True:
        try: x = yield "ok"
        except ValueError as e: print("caught", e); yield "handled"
t = th(); print(next(t)); print(t.throw(ValueError("v"))); print(next(t)); print(t.throw(ValueError)); next(t)
try: t.throw(KeyError("k"))
except KeyError as e: print("out", e)
try: next(t)
except StopIteration as e: print("done", e.value)
def bad():
    try: yield 1
    except GeneratorExit: yield 2
b = bad(); next(b)
try: b.close()
except RuntimeError as e: print(e)
def rec():
    yield next(r)
r = rec()
try: next(r)
except ValueError as e: print(e)
def si():
    yield 1
    raise StopIteration("x")
s = si(); next(s)
try: next(s)
except RuntimeError as e: print(e, repr(e.__cause__))
n = g(1)
try: n.send(5)
except TypeError as e: print(e)
print(n.__name__, n.__qualname__, n.gi_running, n.gi_yieldfrom, n.gi_code.co_name, n.gi_frame is not None, iter(n) is n, type(n).__name__, n.gi_suspended)
list(n); print(n.gi_frame, next(n, "default"), hasattr(n, "__next__"), hasattr(n, "__len__"))
def early():
    yield 1
    return 7
def ret(): return (yield from early())
q = ret(); next(q)
try: next(q)
except StopIteration as e: print(e.value)
def retclose():
    try: yield 1
    except GeneratorExit: return 99
rc = retclose(); next(rc); print(rc.close())
ge = (i * i for i in range(3)); print(ge.__name__, next(ge), list(ge))
def thr3():
    try: yield
    except Exception as e: print(repr(e))
    yield "after"
for args in ((ValueError,), (ValueError, "msg"), (ValueError("inst"),), (ValueError, ValueError("i2")), (ValueError, ("a", "b")), (ValueError, None, None)):
    x = thr3(); next(x); print(x.throw(*args))
for args in ((5,), (ValueError("a"), "b"), ("s",)):
    x = thr3(); next(x)
    try: x.throw(*args)
    except TypeError as e: print(e)
