class Pause:
    def __init__(self, v): self.v = v
    def __await__(self):
        got = yield self.v
        return got
async def inner(n):
    a = await Pause(n); b = await Pause(n + 1)
    return a, b
async def outer():
    try: return await inner(1)
    finally: print("cleanup")
c = outer(); print(c.send(None), c.cr_running, c.cr_await is not None, c.__name__, c.__qualname__, type(c).__name__); print(c.send("x"))
try: c.send("y")
except StopIteration as e: print(e.value)
try: c.send(None)
except RuntimeError as e: print(e)
c = outer(); c.send(None)
try: c.throw(ValueError("v"))
except ValueError as e: print("out", e)
c = outer(); c.send(None); print(c.close(), c.cr_frame)
c = outer(); print(c.close()); 
try: c.send(1)
except RuntimeError as e: print(e)
c = inner(1)
try: c.send(1)
except TypeError as e: print(e)
w = c.__await__(); print(next(w), type(w).__name__); w.close()
async def bad(): await 5
try: bad().send(None)
except TypeError as e: print(e)
async def agen(n):
    try:
        for i in range(n):
            got = yield i
            if got: print("got", got)
    finally: print("fin", n)
def drive(awaitable):
    it = awaitable.__await__()
    try:
        while True: next(it)
    except StopIteration as e: return e.value
a = agen(3); print(drive(a.__anext__()), drive(a.asend("hey")), type(a).__name__, type(a.__anext__()).__name__, a.__aiter__() is a, a.ag_running)
print(drive(a.aclose()))
try: drive(a.__anext__())
except StopAsyncIteration as e: print("sai", repr(e))
a = agen(1); drive(a.__anext__())
try: drive(a.athrow(ValueError("in")))
except ValueError as e: print(e)
async def consume():
    out = [x async for x in agen(3)]
    async for y in agen(2): out.append(y)
    d = None
    return out, d
print(drive(consume()))
async def anext_default():
    a = agen(0)
    try: await anext(a)
    except StopAsyncIteration: print("ended")
print(drive(anext_default()))
class AIt:
    def __init__(self): self.n = 0
    def __aiter__(self): return self
    async def __anext__(self):
        self.n += 1
        if self.n > 2: raise StopAsyncIteration
        return self.n
async def use(): return [x async for x in AIt()], [y async for y in aiter(AIt()) if y > 1]
print(drive(use()))
class CM:
    async def __aenter__(self): print("enter"); return self
    async def __aexit__(self, t, v, tb): print("exit", t and t.__name__, v); return True
async def w2():
    async with CM() as x: raise KeyError("sw")
    return "after"
print(drive(w2()))
for f in (lambda: aiter(5), lambda: anext(5), lambda: next(agen(1)), lambda: iter(inner(1))):
    try: f()
    except TypeError as e: print(e)
