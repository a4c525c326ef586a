# Did you mean: names near to one that does not exist.
# record: stderr
# record: no trace
import asyncio, collections
errors = []
def attempt(f):
    try:
        f()
    except BaseException as e:
        errors.append(e)
counter = 1
class C:
    class_thing = 1
    def __init__(self):
        self.value = 1
        self._hidden = 2
    def m(self):
        return self.valeu
    def m2(self):
        return value
    def m3(self):
        return self.hidden
    def m4(self):
        return self._hiden
    def m5(self):
        return clas_thing
class D(C):
    try:
        inside = 1
        print(insid)
    except NameError as e:
        errors.append(e)
def f0(): return contuer
def f1():
    amount = 1
    return amuont
def f2():
    return later_thing
    later_thong = 1
def f3(): return asyncio.slep
def f4(): return asyncio.Slep(1)
def f5(): C().m()
def f6(): C().m2()
def f7(): C().m3()
def f8(): C().m4()
def f9(): C().m5()
def g0(): return C().hidden
def g1(): return C().valu
def g2(): return "".uper()
def g3(): return [].apend(1)
def g4(): return lenn([])
def g5(): return prnt([])
def g6(): return time.sleep(1)
def g7(): return sys
def g8(): return asynio.run
def h1(): raise NameError("own", name="contre")
def h2(): raise AttributeError("own", name="valu", obj=C())
def h3(): raise AttributeError("own")
def h4():
    x = 1
    def inner():
        y = x
        return xx + yy
    inner()
def h5(): del contuer
def h6():
    global nothing
    return nothig
def h7(): return [conter for _ in range(3)]
def h8(): return math.pi + pritn
def h9(): C.clas_thing
def i0(): C().value.bit_lenght()
def i1(): return asyncio.Queue().getnowait()
def i2(): return {}.itmes()
def i3(): return int.from_byte
def i4(): return Tru
def i5(): return none
def i6(): return counter1
def i7(): await_ = awiat
def i8(): return datetime
def i9(): return string
all_f = [v for k, v in sorted(globals().items()) if len(k) == 2]
for f in all_f:
    attempt(f)
out = []
while errors:
    out.append(ExceptionGroup("x", errors[:14]))
    del errors[:14]
raise ExceptionGroup("all", out)
