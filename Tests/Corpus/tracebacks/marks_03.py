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
    raise ValueError
attempt(f0)

def f1():
    raise KeyError("k") from None
attempt(f1)

def f2():
    assert False
attempt(f2)

def f3():
    assert 1 == 2, "message"
attempt(f3)

def f4():
    assert (1 ==
        2)
attempt(f4)

def f5():
    assert len([]) > 1, f"no {1/0}"
attempt(f5)

def f6():
    f"{1/0}"
attempt(f6)

def f7():
    x = 3; return f"value {x + 'a'} and {x}"
attempt(f7)

def f8():
    return f"{undefined_thing!r:>10}"
attempt(f8)

def f9():
    return f"{3:xyz}"
attempt(f9)

def f10():
    "%d" % "a"
attempt(f10)

def f11():
    "abc" % 5
attempt(f11)

def f12():
    "{} {}".format(1)
attempt(f12)

def f13():
    [1, 2, 3][7]
attempt(f13)

raise BaseExceptionGroup('all', errors)
