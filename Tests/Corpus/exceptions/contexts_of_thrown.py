# Exceptions thrown into chains of coroutines: what they see as handled, and their contexts.
import asyncio, sys, types

@types.coroutine
def pause():
    return (yield)

def show(where, e):
    print(where, repr(e), "context", repr(e.__context__), "handled", repr(sys.exception()))

async def inner(kind):
    try:
        await pause()
    except ValueError as e:
        show("inner", e)
        if kind == "other":
            raise KeyError("other")
        if kind == "again":
            raise
        if kind == "wait":
            await pause()
            print("handled after wait", repr(sys.exception()))
    print("behind", repr(sys.exception()))
    if kind == "late":
        try:
            raise LookupError("late")
        except LookupError as e:
            show("late", e)
            raise
    await pause()
    print("at end", repr(sys.exception()))

async def middle(kind, handles):
    try:
        if handles:
            try:
                raise OSError("middle handles")
            except OSError as e:
                await inner(kind)
                print("middle after", repr(sys.exception()))
        else:
            await inner(kind)
    except Exception as e:
        show("middle", e)
        await pause()
        raise RuntimeError("from middle")
    print("middle ends", repr(sys.exception()))

async def outer(kind, handles, top):
    if top:
        try:
            raise IndexError("top")
        except IndexError:
            await middle(kind, handles)
            print("outer in handler", repr(sys.exception()))
    else:
        await middle(kind, handles)
    print("outer end", repr(sys.exception()))

def drive(coroutine, handling):
    def go():
        coroutine.send(None)
        for action in [lambda: coroutine.throw(ValueError("thrown")), lambda: coroutine.send(None), lambda: coroutine.send(None), lambda: coroutine.send(None)]:
            try:
                if handling:
                    try:
                        raise ZeroDivisionError("driver")
                    except ZeroDivisionError:
                        action()
                else:
                    action()
            except BaseException as e:
                chain = []
                x = e
                while x is not None:
                    chain.append(repr(x)); x = x.__context__
                print("left", chain)
                return
            print("  driver", repr(sys.exception()))
    go()
    coroutine.close()

for kind in ["other", "again", "wait", "late", "none"]:
    for handles in [False, True]:
        for top in [False, True]:
            for handling in [False, True]:
                print("==", kind, handles, top, handling)
                drive(outer(kind, handles, top), handling)
