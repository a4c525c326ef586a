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
    x = None; del x[0]
attempt(f0)

def f1():
    x = None; x()
attempt(f1)

def f2():
    x = None; x(1)(2)
attempt(f2)

def f3():
    x = None; return x.y + 1
attempt(f3)

def f4():
    for i in 5: pass
attempt(f4)

def f5():
    for i in range(3): 1 / (i - 1)
attempt(f5)

def f6():
    a, b = 1
attempt(f6)

def f7():
    a, b = 1, 2, 3
attempt(f7)

def f8():
    a, b = [1]
attempt(f8)

def f9():
    (a, b), c = 1, 2
attempt(f9)

def f10():
    [*a, b] = []
attempt(f10)

def f11():
    with None: pass
attempt(f11)

def f12():
    with open_nothing() as f: pass
attempt(f12)

def f13():
    raise ValueError("x")
attempt(f13)

raise BaseExceptionGroup('all', errors)
