class CM:
    def __init__(self, n, swallow=False): self.n, self.swallow = n, swallow
    def __enter__(self): print("enter", self.n); return self.n
    def __exit__(self, t, v, tb): print("exit", self.n, t and t.__name__, v, tb is not None); return self.swallow
with CM(1) as a, CM(2) as b: print(a, b)
with CM(3, True): raise ValueError("x")
try:
    with CM(4), CM(5): raise KeyError("k")
except KeyError as e: print("caught", e)
def f():
    with CM(6): return "ret"
print(f())
for i in range(2):
    with CM(i):
        if i == 0: continue
        break
class Raises(CM):
    def __exit__(self, *a): raise RuntimeError("from exit")
try:
    with Raises(7): raise ValueError("body")
except RuntimeError as e: print(e, repr(e.__context__))
for bad in (5, object()):
    try:
        with bad: pass
    except TypeError as e: print(e)
class OnlyEnter:
    def __enter__(self): pass
try:
    with OnlyEnter(): pass
except TypeError as e: print(e)
with (CM(8) as p, CM(9) as q): print(p + q)
