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
    x = (1, 2); x[0] = 5
attempt(f0)

def f1():
    x = {}; x[[]] = 1
attempt(f1)

def f2():
    x = {[]: 1}
attempt(f2)

def f3():
    x = {[]}
attempt(f3)

def f4():
    hash([])
attempt(f4)

def f5():
    len(5)
attempt(f5)

def f6():
    "a" + 1 + 2
attempt(f6)

def f7():
    1 + 2 + "a" + 3
attempt(f7)

def f8():
    (1 + 2) * ("a" + 3)
attempt(f8)

def f9():
    (  1  ) +   ( "a" )
attempt(f9)

def f10():
    x = 10 ** "a"
attempt(f10)

def f11():
    x = 10 // 0
attempt(f11)

def f12():
    x = 10 % 0
attempt(f12)

def f13():
    x = 10 << -1
attempt(f13)

raise BaseExceptionGroup('all', errors)
