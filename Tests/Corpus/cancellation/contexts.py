# Contexts of the exceptions of futures and cancelled tasks, in the end of asyncio.run too.
import asyncio, sys

def show(w, e):
    chain = []
    while e is not None:
        chain.append(repr(e)); e = e.__context__
    print(w, chain)

async def main():
    loop = asyncio.get_running_loop()
    def futures():
        c = loop.create_future(); c.cancel("msg")
        x = loop.create_future(); x.set_exception(ValueError("x"))
        return c, x
    for how in ("result", "exception", "await", "later", "wait_for", "shield", "gather"):
        for f in futures():
            if how == "later":
                g = loop.create_future()
                loop.call_soon(lambda g=g, f=f: g.cancel() if f.cancelled() else g.set_exception(f.exception()))
                f = g
            try:
                raise KeyError("handled")
            except KeyError:
                try:
                    if how == "result": f.result()
                    elif how == "exception": f.exception()
                    elif how == "wait_for": await asyncio.wait_for(f, 1)
                    elif how == "shield": await asyncio.shield(f)
                    elif how == "gather": await asyncio.gather(f)
                    else: await f
                except BaseException as e:
                    show(how, e)
    async def t():
        try:
            await asyncio.sleep(5)
        except asyncio.CancelledError as e:
            show("t", e)
            raise
    async def nested():
        try:
            raise OSError("o")
        except OSError:
            try:
                await t()
            except BaseException as e:
                show("nested", e)
                raise
    for make in (t, nested):
        for early in (False, True):
            task = asyncio.create_task(make())
            if not early: await asyncio.sleep(0)
            task.cancel("m")
            try:
                raise KeyError("awaiting")
            except KeyError:
                try:
                    await task
                except BaseException as e:
                    show("awaited", e)
    asyncio.create_task(t(), name="left1")
    asyncio.create_task(nested(), name="left2")
    e = asyncio.Event()
    async def waits():
        try:
            await e.wait()
        except BaseException as x:
            show("waits", x)
            raise
    async def awaits(x):
        try:
            await x
        except BaseException as x:
            show("awaits", x)
            raise
    x = asyncio.create_task(waits(), name="left3")
    asyncio.create_task(awaits(x), name="left4")
    asyncio.create_task(awaits(asyncio.gather(awaits(t()), awaits(waits()))), name="left5")
    async def group():
        try:
            async with asyncio.TaskGroup() as g:
                g.create_task(t())
                g.create_task(waits())
        except BaseException as x:
            show("group", x)
            raise
    asyncio.create_task(group())
    async def timeout():
        try:
            async with asyncio.timeout(0.001):
                await t()
        except BaseException as x:
            show("timeout", x)
            raise
    asyncio.create_task(timeout())
    async def agen():
        try:
            yield 1
            yield 2
        except BaseException as x:
            show("agen", x)
            raise
    a = agen()
    await anext(a)
    global keep
    keep = a
    await asyncio.sleep(0.01)
    raise LookupError("main fails")
try:
    asyncio.run(main())
except LookupError as e:
    show("main", e)
async def again():
    asyncio.create_task(asyncio.sleep(3))
try:
    raise ValueError("around")
except ValueError:
    asyncio.run(again())
