import sys
def fact(n): return 1 if n < 2 else n * fact(n - 1)
print(fact(30))
def inf(n): return inf(n + 1)
try: inf(0)
except RecursionError as e: print(type(e).__name__, str(e)[:32])
def counter():
    n = 0
    def inc():
        nonlocal n
        n += 1
        return n
    return inc
c = counter(); print(c(), c(), counter()())
total = 0
def add(x):
    global total
    total += x
add(5); add(6); print(total)
def unbound():
    print(zz)
    zz = 1
try: unbound()
except UnboundLocalError as e: print(e)
try: undefined_thing
except NameError as e: print(e, e.name if hasattr(e, "name") else None)
def free():
    def g(): return w
    try: g()
    except NameError as e: print(e)
    w = 1
    print(g())
free()
def deco(n):
    def wrap(f):
        def inner(*a, **k): return n, f(*a, **k)
        return inner
    return wrap
@deco("x")
@deco("y")
def h(a, b=2): return a + b
print(h(1), h(1, b=5))
a, (b, *c), d = 1, [2, 3, 4], "e"; print(a, b, c, d); a, b = b, a; print(a, b); first, *rest = "abc"; print(first, rest); *init, last = range(4); print(init, last)
def kw(a, *args, b=1, **kwargs): return a, args, b, kwargs
print(kw(1), kw(1, 2, 3, b=4, c=5), kw(*[1, 2], **{"b": 3, "z": 4}), kw(a=1))
def default(l=[]): l.append(1); return l
print(default(), default())
for i in range(3):
    if i == 5: break
else: print("no break", i)
while True:
    try: break
    finally: print("finally on break")
def gen_finally():
    for i in range(3):
        try:
            if i == 1: continue
            print("body", i)
        finally: print("fin", i)
gen_finally()
try:
    try: raise ValueError("a")
    finally: print("f1")
except ValueError as e: print("outer", e)
else: print("never")
print([(lambda x: x + k)(1) for k in range(2)], (lambda *a, **k: (a, k))(1, z=2)); assert True
try: assert 1 == 2, "msg"
except AssertionError as e: print(repr(e))
match [1, 2, {"k": "v"}]:
    case [a, b, {"k": v}] if a < b: print("matched", a, b, v)
match "q":
    case "a" | "b": print("ab")
    case str(s): print("str", s)
del total
try: total
except NameError as e: print(e)
