# close() and throw(GeneratorExit) go from the innermost coroutine outwards.
import types
@types.coroutine
def pause():
    yield
async def inner(k):
    try:
        await pause()
    except GeneratorExit as e:
        print("inner", repr(e))
        if k == 1: return 5
        if k == 2: raise ValueError("x")
        if k == 3: await pause()
        raise
    finally:
        print("inner finally")
async def outer(k):
    try:
        x = await inner(k)
        print("got", x)
    except BaseException as e:
        print("outer", repr(e), repr(e.__context__))
        raise
for k in range(3):
    for how in ("close", "throw"):
        c = outer(k)
        c.send(None)
        try:
            if how == "close": c.close()
            else: c.throw(GeneratorExit("given"))
        except BaseException as e:
            print(k, how, repr(e), repr(e.__context__))
def g1(k):
    try:
        yield 1
    except GeneratorExit as e:
        print("g1", repr(e))
        if k: return 7
        raise
def g2(k):
    try:
        r = yield from g1(k)
        print("r", r)
    except GeneratorExit as e:
        print("g2", repr(e))
        return 9
for k in range(2):
    g = g2(k); next(g); print(g.close())
def h():
    try:
        raise KeyError(1)
    except KeyError:
        yield 1
        yield 2
    print("after")
g = h(); next(g)
try:
    raise OSError
except OSError:
    try:
        g.throw(ValueError("in"))
    except ValueError as e:
        print(repr(e.__context__), repr(e.__context__.__context__))
def h2():
    try:
        raise KeyError(1)
    except KeyError:
        yield 1
    import sys
    print("after", repr(sys.exception()))
    yield 2
g = h2(); next(g)
try:
    raise OSError
except OSError:
    next(g)
g = h2()
try:
    raise OSError
except OSError:
    next(g)
next(g)
