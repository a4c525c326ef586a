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
    global_thing_x.y = 1
attempt(f0)

def f1():
    return (lambda: 1 / 0)()
attempt(f1)

def f2():
    return (
        1 +
        2 +
        "a"
    )
attempt(f2)

def f3():
    return int(
        "x",
    )
attempt(f3)

def f4():
    x = int(
        "x"
    )
attempt(f4)

def f5():
    return (1 +
            int("x"))
attempt(f5)

def f6():
    return [
        1,
        2,
        3 / 0,
        4,
    ]
attempt(f6)

def f7():
    return {
        "a": 1,
        "b": undefined_thing,
    }
attempt(f7)

def f8():
    return dict(
        a=1,
        b=undefined_thing,
    )
attempt(f8)

def f9():
    return "abc" \
        + 5
attempt(f9)

def f10():
    return "abc".foo(
        1,
        2,
        3,
        4,
    )
attempt(f10)

def f11():
    return (
        "abc"
        .upper()
        .foo()
    )
attempt(f11)

def f12():
    return (
        "abc"
        .upper(1)
    )
attempt(f12)

def f13():
    return "abc".join(
        str(x / 0)
        for x in range(3)
    )
attempt(f13)

raise BaseExceptionGroup('all', errors)
