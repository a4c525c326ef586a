import sys
for e in (Exception(), Exception("a"), Exception("a", 2), ValueError([1]), KeyError("k"), KeyError("a", "b"), KeyError(), OSError(2, "No such file", "f.txt"), OSError("msg"), OSError(1, "x"), OSError(99, "y", "f", None, "g"), StopIteration(5), SystemExit(3), SystemExit(), SystemExit(1, 2), ImportError("m", name="n", path="p"), AttributeError("a", name="n", obj=3), NameError("q", name="z"), UnicodeDecodeError("utf-8", b"ab\xff", 2, 3, "bad"), UnicodeEncodeError("ascii", "é", 0, 1, "no"), SyntaxError("bad", ("f.py", 3, 4, "text")), AssertionError(), TimeoutError("t"), NotImplementedError(), RecursionError("r"), EOFError(), ModuleNotFoundError("mm")):
    print(type(e).__name__, repr(e), "|", str(e), "|", e.args)
e = OSError(2, "No such", "f"); print(e.errno, e.strerror, e.filename, type(OSError(2, "x")), type(OSError(13, "x")), OSError("a").errno, type(OSError(110, "t")), isinstance(OSError(111, "c"), ConnectionError))
print(StopIteration(5).value, StopIteration().value, StopIteration(1, 2).value, SystemExit(3).code, SystemExit().code, SystemExit(1, 2).code, ImportError("m", name="n").name, ImportError("m").msg, AttributeError("a").name, SyntaxError("bad", ("f", 1, 2, "t")).lineno, SyntaxError("m").msg)
print(IOError is OSError, EnvironmentError is OSError, issubclass(KeyError, LookupError), issubclass(ZeroDivisionError, ArithmeticError), issubclass(UnicodeDecodeError, ValueError), issubclass(TimeoutError, OSError), BaseException.__mro__, ExceptionGroup.__mro__, KeyError.__bases__, issubclass(ModuleNotFoundError, ImportError))
try:
    try: 1 / 0
    except ZeroDivisionError as z: raise ValueError("v") from z
except ValueError as v: print(repr(v.__cause__), repr(v.__context__), v.__suppress_context__, v.__traceback__ is not None, v.__traceback__.tb_lineno)
try:
    try: 1 / 0
    except ZeroDivisionError: raise ValueError("v")
except ValueError as v: print(v.__cause__, repr(v.__context__), v.__suppress_context__)
try:
    try: 1 / 0
    except ZeroDivisionError: raise ValueError("v") from None
except ValueError as v: print(v.__cause__, repr(v.__context__), v.__suppress_context__)
e = ValueError("x"); e.add_note("n1"); e.add_note("n2"); print(e.__notes__, e.args); e.args = (1, 2); print(e, repr(e)); e.extra = 5; print(e.extra, e.__dict__)
class My(Exception):
    def __init__(self, code, msg="m"):
        super().__init__(msg); self.code = code
m = My(4); print(m, m.args, m.code, repr(m), isinstance(m, Exception))
class My2(Exception): pass
print(repr(My2(1, 2)), My2("a").args, str(My2()), My2.__name__)
class My3(Exception):
    def __str__(self): return "custom"
print(My3(1), repr(My3(1)), f"{My3(2)}")
class My4(KeyError): pass
print(My4("a"), repr(My4("a")))
class My5(Exception):
    def __init__(self, a, b): self.a, self.b = a, b
print(My5(1, 2).args, repr(My5(1, 2)), str(My5(1, 2)))
for f in (lambda: Exception(a=1), lambda: e.add_note(5), lambda: ValueError().foo, lambda: e.with_traceback(5), lambda: BaseException.__new__(int), lambda: UnicodeDecodeError(1)):
    try: f()
    except Exception as x: print(type(x).__name__, x)
try: raise 5
except TypeError as x: print(x)
try: raise int
except TypeError as x: print(x)
try:
    try: raise KeyError("a")
    except 5: pass
except TypeError as x: print(x)
print(e.with_traceback(None) is e, ValueError.__name__, ValueError.__module__, ValueError("a") == ValueError("a"), sys.exception())
try: raise ValueError("now")
except ValueError: print(repr(sys.exception()))
def f():
    try: return "try"
    finally: print("finally")
print(f())
