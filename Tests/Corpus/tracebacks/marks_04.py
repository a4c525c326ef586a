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
    [1, 2][1:2]["a"]
attempt(f0)

def f1():
    [x / 0 for x in range(3)]
attempt(f1)

def f2():
    [x for x in 5]
attempt(f2)

def f3():
    {x: 1 / x for x in range(2)}
attempt(f3)

def f4():
    {1 / x for x in range(2)}
attempt(f4)

def f5():
    sum(1 / x for x in range(2))
attempt(f5)

def f6():
    list(map(int, ["a"]))
attempt(f6)

def f7():
    sorted([1, "a"])
attempt(f7)

def f8():
    sorted([3, 1], key=lambda v: v.foo)
attempt(f8)

def f9():
    max([])
attempt(f9)

def f10():
    x = not undefined_thing
attempt(f10)

def f11():
    x = -"a"
attempt(f11)

def f12():
    x = ~1.5
attempt(f12)

def f13():
    x = 1 < "a"
attempt(f13)

raise BaseExceptionGroup('all', errors)
