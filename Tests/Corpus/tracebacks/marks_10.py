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
    try:
        1 / 0
    except ZeroDivisionError as e:
        raise ValueError("new") from e
attempt(f0)

def f1():
    try:
        1 / 0
    except ZeroDivisionError:
        {}["k"]
attempt(f1)

def f2():
    try:
        1 / 0
    finally:
        print("finally")
attempt(f2)

def f3():
    try:
        pass
    finally:
        1 / 0
attempt(f3)

def f4():
    try:
        1 / 0
    except ZeroDivisionError:
        raise
attempt(f4)

def f5():
    x = 3; return x.foo if x else 1
attempt(f5)

def f6():
    return some.thing[1 / 0](2)
attempt(f6)

def f7():
    return [*5]
attempt(f7)

def f8():
    return {**5}
attempt(f8)

def f9():
    return {*5}
attempt(f9)

def f10():
    return [1, 2, *undefined_thing]
attempt(f10)

def f11():
    x = [1, 2]; x[1 / 0:]
attempt(f11)

def f12():
    x = [1, 2]; return x["a":]
attempt(f12)

def f13():
    x = "abc"; x[0] = "d"
attempt(f13)

raise BaseExceptionGroup('all', errors)
