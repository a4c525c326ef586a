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
    y = int("x")
attempt(f0)

def f1():
    y = z = int("x")
attempt(f1)

def f2():
    y: int = int("x")
attempt(f2)

def f3():
    y = 5; y += int("x")
attempt(f3)

def f4():
    y = "a"; y += 5
attempt(f4)

def f5():
    y = []; y[0] += 1
attempt(f5)

def f6():
    print(int("x"))
attempt(f6)

def f7():
    None.foo
attempt(f7)

def f8():
    None.foo()
attempt(f8)

def f9():
    None.foo.bar
attempt(f9)

def f10():
    None.foo = 1
attempt(f10)

def f11():
    x = None; x.foo.bar(1)
attempt(f11)

def f12():
    x = None; x[0]
attempt(f12)

def f13():
    x = None; x[0] = 1
attempt(f13)

raise BaseExceptionGroup('all', errors)
