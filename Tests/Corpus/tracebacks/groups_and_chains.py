# Groups with many members, groups in groups, members with causes.
# record: stderr
# record: no trace
import asyncio
def err(e, n=0):
    try:
        if n: err(e, n - 1)
        else: raise e
    except BaseException as x:
        return x
same = err(ValueError("same"))
def ctx():
    try:
        try: 1 / 0
        except ZeroDivisionError: raise KeyError("b")
    except KeyError as e: return e
def cause():
    try:
        try: 1 / 0
        except ZeroDivisionError as z: raise KeyError("b\nc") from z
    except KeyError as e:
        e.add_note("a note\nof two lines")
        return e
deep = ValueError("deepest")
for i in range(13):
    deep = ExceptionGroup(f"deep {i}", [deep])
wide = ExceptionGroup("wide", [ValueError(i) for i in range(18)])
wide2 = ExceptionGroup("wide", [ValueError(i) for i in range(16)])
try:
    try:
        raise ExceptionGroup("one", [same, same, ExceptionGroup("two", [ctx(), cause()]), cause()])
    except* ValueError as e:
        raise
except* KeyError as e:
    raise ExceptionGroup("last", [deep, wide, wide2, ExceptionGroup("end", [ExceptionGroup("end2", [ctx()])])])
