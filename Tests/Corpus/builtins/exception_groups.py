eg = ExceptionGroup("top", [ValueError(1), ExceptionGroup("in", [TypeError("t"), ValueError(2)]), KeyError("k")])
print(eg, repr(eg), eg.message, eg.exceptions, eg.args)
print(eg.split(ValueError)); print(eg.subgroup(ValueError), eg.subgroup(OSError), eg.subgroup((TypeError, KeyError)))
print(repr(eg.subgroup(lambda e: isinstance(e, KeyError))), eg.split(lambda e: True)[1])
print(type(BaseExceptionGroup("b", [ValueError()])), type(BaseExceptionGroup("b", [KeyboardInterrupt()])), repr(BaseExceptionGroup("b", [SystemExit(1)])), str(ExceptionGroup("one", [ValueError()])))
print(repr(eg.derive([ValueError("d")])), eg.split(ExceptionGroup))
class MyG(ExceptionGroup):
    def derive(self, excs): return MyG(self.message, excs)
m = MyG("mine", [ValueError(1), TypeError(2)]); print(repr(m.split(ValueError)), type(m.subgroup(TypeError)))
for f in (lambda: ExceptionGroup("a", []), lambda: ExceptionGroup("a", [1]), lambda: ExceptionGroup(1, [ValueError()]), lambda: ExceptionGroup("a"), lambda: ExceptionGroup("a", ValueError()), lambda: ExceptionGroup("a", [KeyboardInterrupt()]), lambda: eg.split(5), lambda: eg.split(), lambda: MyG("a", [SystemExit()]), lambda: ExceptionGroup()):
    try: f()
    except Exception as e: print(type(e).__name__, e)
def run(excs):
    try:
        try: raise ExceptionGroup("g", excs)
        except* ValueError as v: print("V", repr(v), v.exceptions)
        except* (TypeError, KeyError) as t: print("TK", repr(t))
        else: print("else")
        finally: print("fin")
    except ExceptionGroup as rest: print("rest", repr(rest))
run([ValueError(1)]); run([ValueError(1), TypeError(2), OSError(3)]); run([OSError()])
try:
    try: raise ValueError("plain")
    except* ValueError as v: print(repr(v))
except Exception as e: print("no", e)
try:
    try: raise ExceptionGroup("g", [ValueError(1), TypeError(2)])
    except* ValueError: raise RuntimeError("new")
except ExceptionGroup as e: print(repr(e))
try:
    try: raise ExceptionGroup("g", [ValueError(1), TypeError(2)])
    except* ValueError: raise
except ExceptionGroup as e: print(repr(e))
eg.add_note("hi"); print(eg.subgroup(KeyError).__notes__)
try: raise eg
except* KeyError as k: print(k.exceptions)
except* Exception as k: print(k.exceptions)
