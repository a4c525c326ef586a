# Messages about starred arguments, and their marks.
# record: stderr
# record: no trace
errors = []
def attempt(f):
    try:
        f()
    except BaseException as e:
        errors.append(e)
def g(*a, **k): pass
class Callable:
    def __call__(self, *a): pass
    def __str__(self): return "CALLABLE"
def f0():
    g(1,
      *5,
      2)
attempt(f0)
def f1():
    g(
      *5
    )
attempt(f1)
def f2():
    g(
      *[],
      **5,
      a=2
    )
attempt(f2)
def f4():
    print(*5, **{})
attempt(f4)
def f5():
    "a".join(*5)
attempt(f5)
def f6():
    Callable().__call__(*5)
attempt(f6)
def f7():
    Callable(*5)
attempt(f7)
def f8():
    return [
        1,
        *5,
        2]
attempt(f8)
def f9():
    g(1, *2)
attempt(f9)
def f10():
    g(a=1, **{"a": 2})
attempt(f10)
def f11():
    del (1, 2)[0]
attempt(f11)
def f12():
    del "abc"[0]
attempt(f12)
def f13():
    del 5[0]
attempt(f13)
raise BaseExceptionGroup("all", errors)
