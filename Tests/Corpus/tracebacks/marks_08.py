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
    class C:
        def __bool__(self): return 5
    if C(): pass
attempt(f0)

def f1():
    class C:
        def __eq__(self, o): return 1 / 0
    C() == 1
attempt(f1)

def f2():
    class C:
        def __contains__(self, o): return 1 / 0
    1 in C()
attempt(f2)

def f3():
    def f(a, b=1 / 0): pass
attempt(f3)

def f4():
    def f(a: undefined_thing): pass
attempt(f4)

def f5():
    @undefined_thing
    def f(): pass
attempt(f5)

def f6():
    @int
    def f(): pass
attempt(f6)

def f7():
    @int("x")
    def f(): pass
attempt(f7)

def f8():
    def f(*, a): pass
    f()
attempt(f8)

def f9():
    def f(a, /): pass
    f(a=1)
attempt(f9)

def f10():
    def f(a): pass
    f(1, a=2)
attempt(f10)

def f11():
    def f(a): pass
    f(*5)
attempt(f11)

def f12():
    def f(a): pass
    f(**5)
attempt(f12)

def f13():
    def f(a): pass
    f(1, 2, 3)
attempt(f13)

raise BaseExceptionGroup('all', errors)
