print(eval("1 + 2 * 3"), eval("[x * x for x in range(3)]"), eval("a + b", {"a": 1, "b": 2}), eval("len('abc')"))
x = 10
print(eval("x + 1")); exec("y = x * 2"); print(y)
ns = {}; exec("def f(n):\n    return n + 1\nclass C:\n    v = f(1)\n", ns); print(ns["f"](5), ns["C"].v)
exec("for i in range(3): print(i, end=' ')"); print(i)
for code in ("1 +", "x = ", "def f(:", "nope_name", "1 / 0"):
    try: print(eval(code))
    except Exception as e: print(type(e).__name__)
try: eval(5)
except TypeError as e: print(e)
g = globals(); print("x" in g, g["x"], g.get("nope"))
