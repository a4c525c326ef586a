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
    return 1 / 0
attempt(f0)

def f1():
    x = 1 + "a"; return x
attempt(f1)

def f2():
    a = [1]; return a[3]
attempt(f2)

def f3():
    a = {}; return a["k"]["z"]
attempt(f3)

def f4():
    a = {"k": {}}; return a["k"]["z"]
attempt(f4)

def f5():
    undefined_thing
attempt(f5)

def f6():
    undefined_thing(1, 2)
attempt(f6)

def f7():
    f = lambda x: x; f()
attempt(f7)

def f8():
    f = lambda x: x; return f()
attempt(f8)

def f9():
    f = lambda x: x; y = f()
attempt(f9)

def f10():
    f = lambda x: x; y = [f() for _ in range(2)]
attempt(f10)

def f11():
    f = lambda x: x; y = f(1) + f()
attempt(f11)

def f12():
    int("x")
attempt(f12)

def f13():
    return int("x")
attempt(f13)

raise BaseExceptionGroup('all', errors)
