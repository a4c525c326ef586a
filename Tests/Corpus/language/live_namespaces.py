# globals(), locals(), vars() and a module's __dict__ are live; exec, eval and compile use them.
import sys
x = 1
g = globals()
print(type(g), g["x"], "x" in g, "nope" in g, g.get("nope", 5), g is globals())
g["y"] = 7
print(y)
g.update(z=8); print(z)
del g["z"]
try: z
except NameError as e: print(e)
x = 2
print(g["x"], len([k for k in g if k == "x"]), globals()["__name__"], sorted(k for k in g if not k.startswith("_")))
def f(a, b=2):
    c = 3
    inner = [i for i in range(2)]
    d = locals()
    d["c"] = 9
    return d, c, sorted(locals())
print(f(1))
def h():
    def k():
        return outer_var
    outer_var = 4
    return eval("outer_var + x"), locals()["outer_var"], vars()["outer_var"], dir()
print(h())
class K:
    a = 1
    b = sorted(k for k in locals() if not k.startswith("__"))
    locals()["zz"] = 3
print(K.b, K.zz)
ns = {}
exec("def q(n):\n    return n * 2\nw = q(4)", ns)
print(sorted(ns), ns["w"], ns["q"](5))
exec("x = 50"); print(x)
print(eval("1 + 2"), eval(" x"), eval("a*b", {"a": 2, "b": 3}), eval("a+b", {"a": 1}, {"b": 5}))
c = compile("r = 5\nprint('in code', r)", "<mine>", "exec")
exec(c); print(r, type(c), c.co_filename)
e = compile("x * 2", "<e>", "eval"); print(eval(e))
try: exec("1 +")
except SyntaxError as ex: print(type(ex).__name__)
try: eval("undefined_name")
except NameError as ex: print(ex)
loc = {}
exec("m = 3\nn = m + 1", {}, loc); print(loc)
def fun():
    exec("t = 10")
    try: return t
    except NameError as e: return str(e)
print(fun())
print(__import__("math").pi, vars(K)["a"])
import builtins; print(builtins.len([1]), builtins.__name__)
class Counter:
    def __init__(self): self.n = 1; self.m = 2
print(vars(Counter()), Counter().__dict__)
print(f.__globals__ is globals(), sys.modules["__main__"].x, f.__globals__["x"])
print(eval("[v for v in (1,2)]"), eval("lambda q: q + x")(1))
for name in list(globals()):
    if name == "y": del globals()[name]
print("y" in globals())
def setg(): globals()["made"] = 1
setg(); print(made)
print({**globals()}["made"], dict(globals())["x"])
ns2 = {"a": 1}
exec("a += 1\nb = a", ns2); print(ns2["a"], ns2["b"])
try: exec("c = 1\n1/0", ns2)
except ZeroDivisionError: print(ns2["c"])
print(globals().keys() >= {"x"}, list(globals().items())[0][0])
exec("print(locals() is globals())")
