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
    x = 1 @ 2
attempt(f0)

def f1():
    x = 5; x.real = 3
attempt(f1)

def f2():
    y = [i for i in [1, 2] if i / 0]
attempt(f2)

def f3():
    y = [(i, j) for i in range(2) for j in i]
attempt(f3)

def f4():
    z = (y := undefined_thing)
attempt(f4)

def f5():
    z = (y := 1 / 0) + 1
attempt(f5)

def f6():
    ünïcödé = "ä"; return "äöü" + undefined_thing
attempt(f6)

def f7():
    return "日本語" + 5 + "日本"
attempt(f7)

def f8():
    x = "日本語"; return x.foo, 1 / 0
attempt(f8)

def f9():
    type("a", "b")
attempt(f9)

def f10():
    isinstance(5, 5)
attempt(f10)

def f11():
    super().foo()
attempt(f11)

def f12():
    print(undefined_thing, sep=undefined2)
attempt(f12)

def f13():
    print("a", foo=1)
attempt(f13)

raise BaseExceptionGroup('all', errors)
