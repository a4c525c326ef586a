"""run and Runner: their ends, Ctrl-C, several runs, contexts, errors while shutting down."""

import asyncio
import contextvars
import signal

color = contextvars.ContextVar("color", default="none")


async def paint(new):
    old = color.get()
    color.set(new)
    await asyncio.sleep(0.1)
    return old


async def stubborn(name):
    try:
        await asyncio.sleep(100)
    except asyncio.CancelledError:
        print(name, "is asked to stop")
        await asyncio.sleep(0.5)
        print(name, "stops", asyncio.get_running_loop().time())
        if name == "c":
            raise ValueError("at the end")
        if name == "b":
            raise


async def leaves_tasks():
    asyncio.get_running_loop().set_exception_handler(
        lambda loop, context: print(sorted(context), context["message"], repr(context["exception"]))
    )
    tasks = [asyncio.create_task(stubborn(name), name=name) for name in "abc"]
    await asyncio.sleep(0.1)
    print(asyncio.current_task().get_name())
    return len(tasks)


async def interrupted(times):
    try:
        for _ in range(times):
            signal.raise_signal(signal.SIGINT)
        await asyncio.sleep(1)
    except asyncio.CancelledError:
        print("cancelled by Ctrl-C", asyncio.current_task().cancelling())
        raise


async def survives():
    try:
        signal.raise_signal(signal.SIGINT)
        await asyncio.sleep(1)
    except asyncio.CancelledError:
        return "survived"


async def cancels_itself_too():
    asyncio.current_task().cancel()
    await interrupted(1)


async def generator():
    try:
        yield 1
        yield 2
    finally:
        await asyncio.sleep(0)
        print("generator closed")


held = []


async def leaves_generator():
    each = generator()
    held.append(each)
    return await anext(each)


def attempt(what, call):
    try:
        print(what, "->", call())
    except BaseException as error:
        print(what, "!", type(error).__name__, error, type(error.__context__).__name__)
    print(signal.getsignal(signal.SIGINT) is signal.default_int_handler)


attempt("leaves tasks", lambda: asyncio.run(leaves_tasks()))
attempt("interrupted", lambda: asyncio.run(interrupted(1)))
attempt("interrupted twice", lambda: asyncio.run(interrupted(2)))
attempt("survives", lambda: asyncio.run(survives()))
attempt("cancels itself too", lambda: asyncio.run(cancels_itself_too()))
attempt("generator", lambda: asyncio.run(leaves_generator()))
attempt("debug", lambda: asyncio.run(paint("red"), debug=True))
attempt("factory", lambda: asyncio.run(paint("red"), loop_factory=asyncio.new_event_loop))
attempt("keyword", lambda: asyncio.run(main=paint("red")))

with asyncio.Runner() as runner:
    print(runner.run(paint("green")), runner.run(paint("blue")), runner.run(paint("x")))
    context = contextvars.Context()
    print(runner.run(paint("green"), context=context), context[color])
    print(runner.get_loop() is runner.get_loop(), runner.get_loop().time())
    attempt("leaves tasks", lambda: runner.run(leaves_tasks()))
runner.close()
attempt("closed", lambda: runner.get_loop())
coroutine = paint("y")
attempt("closed", lambda: runner.run(coroutine))
coroutine.close()

unused = asyncio.Runner()
unused.close()
with unused:
    print("open after all")

signal.signal(signal.SIGINT, lambda number, frame: print("own handler", number))
attempt("own handler", lambda: asyncio.run(interrupted(1)))
