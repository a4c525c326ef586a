# Marks below what failed: many small cases.
# record: stderr
# record: no trace
errors = []
def attempt(f):
    try:
        f()
    except BaseException as e:
        errors.append(e)
    else:
        print(f.__name__, 'did not fail')

def f0():
    def f(a): pass
    f(b=2)
attempt(f0)

def f1():
    def f(n): return f(n - 1) if n else 1 / 0
    f(2)
attempt(f1)

def f2():
    def f(n):
        if n: return f(n - 1)
        return 1 / 0
    f(6)
attempt(f2)

def f3():
    def g():
        yield 1
        1 / 0
    for x in g(): pass
attempt(f3)

def f4():
    def g():
        yield 1
        1 / 0
    list(g())
attempt(f4)

def f5():
    def g():
        yield from g2()
    def g2():
        yield 1 / 0
    list(g())
attempt(f5)

def f6():
    def g():
        x = yield 1
        x.foo
    i = g(); next(i); i.send(5)
attempt(f6)

def f7():
    def g():
        yield 1
    i = g(); next(i); i.throw(ValueError("thrown"))
attempt(f7)

def f8():
    next(iter([]))
attempt(f8)

def f9():
    x = 5
    match x:
        case 5 if 1 / 0: pass
attempt(f9)

def f10():
    x = 5
    match x:
        case undefined_thing.a: pass
attempt(f10)

def f11():
    x = 5
    match undefined_thing:
        case 5: pass
attempt(f11)

def f12():
    try:
        1 / 0
    except undefined_thing:
        pass
attempt(f12)

def f13():
    try:
        1 / 0
    except KeyError:
        pass
attempt(f13)

raise BaseExceptionGroup('all', errors)
