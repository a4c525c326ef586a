"""TaskGroup: what the random programs seldom meet."""

import asyncio
import contextvars
import re

word = contextvars.ContextVar("word", default="none")


def tell(*words):
    text = " ".join(each if isinstance(each, str) else repr(each) for each in words)
    print(re.sub(r"running at [^>]*|, defined at [^>]*|at /[^\]>]*|0x[0-9a-f]+", "", text))


async def nothing():
    tell("word", word.get())


async def fail(after=0.1, kind=ValueError):
    await asyncio.sleep(after)
    raise kind("failed")


async def lingers():
    try:
        await asyncio.sleep(5)
    finally:
        await asyncio.sleep(0.5)
        tell("lingered")


async def attempt(what, coroutine):
    try:
        tell(what, "->", await coroutine)
    except BaseException as error:
        tell(what, "!", error, getattr(error, "exceptions", ""))
    task = asyncio.current_task()
    tell(task.cancelling(), asyncio.get_running_loop().time())
    while task.cancelling():
        task.uncancel()


async def misuse():
    group = asyncio.TaskGroup()
    await attempt("not entered", _create(group))
    async with group:
        await attempt("entered twice", group.__aenter__())
    await attempt("finished", _create(group))
    await attempt("entered twice", group.__aenter__())
    tell(group)


async def _create(group):
    return group.create_task(nothing())


async def while_aborting():
    async with asyncio.TaskGroup() as group:
        group.create_task(fail(0), name="failing")
        try:
            await asyncio.sleep(1)
        finally:
            tell(group)
            await attempt("aborting", _create(group))


async def from_child_after_exit():
    async with asyncio.TaskGroup() as group:
        async def child():
            await asyncio.sleep(0.1)
            group.create_task(nothing(), name="late", context=contextvars.Context())

        group.create_task(child())
    tell(group)


async def contexts():
    word.set("here")
    context = contextvars.copy_context()
    word.set("there")
    async with asyncio.TaskGroup() as group:
        tell(group.create_task(nothing(), name="named", context=context).get_name())
        group.create_task(nothing())


async def base_error(kind):
    async with asyncio.TaskGroup() as group:
        group.create_task(lingers())
        group.create_task(_raise(kind))
        await asyncio.sleep(1)


async def _raise(kind):
    await asyncio.sleep(0.1)
    # Caught where it is raised: on its way through the loop it would end the run.
    raise kind("now")


async def base_error_in_body(kind):
    async with asyncio.TaskGroup() as group:
        group.create_task(lingers())
        await asyncio.sleep(0)
        raise kind("body")


async def cancelled_child():
    async with asyncio.TaskGroup() as group:
        task = group.create_task(lingers())
        await asyncio.sleep(0)
        tell(task.cancel("enough"))
    return task.cancelled()


async def outer_cancel_and_error():
    async with asyncio.TaskGroup() as group:
        group.create_task(lingers())
        group.create_task(fail(0.3))
        await asyncio.sleep(1)


async def cancelled_from_outside(make, *delays):
    task = asyncio.create_task(make())
    for number, delay in enumerate(delays):
        asyncio.get_running_loop().call_later(delay, task.cancel, f"outside {number}")
    await attempt("inner", _await(task))
    return task.cancelling(), task.cancelled()


async def _await(task):
    return await task


async def nested():
    async with asyncio.TaskGroup() as outer:
        outer.create_task(lingers())
        async with asyncio.TaskGroup() as inner:
            inner.create_task(fail(0.1))
            outer.create_task(fail(0.1, KeyError))
            await asyncio.sleep(1)


async def error_while_cancelled():
    async with asyncio.TaskGroup() as group:
        group.create_task(lingers())
        try:
            await asyncio.sleep(1)
        except asyncio.CancelledError:
            raise OSError("while cancelled")


async def orphan():
    group = asyncio.TaskGroup()

    async def parent():
        await group.__aenter__()
        group.create_task(fail(0.5), name="orphan")

    await asyncio.create_task(parent(), name="parent")
    await asyncio.sleep(1)
    tell(group)


async def eager():
    loop = asyncio.get_running_loop()
    loop.set_task_factory(asyncio.eager_task_factory)

    async def quick():
        return "quick"

    async def bad():
        raise ValueError("eager")

    async with asyncio.TaskGroup() as group:
        task = group.create_task(quick())
        tell(task.done(), group)
    tell(await asyncio.gather(quick(), asyncio.sleep(0.1, 1), quick()))
    await attempt("gather", asyncio.gather(quick(), bad(), asyncio.sleep(1)))
    whole = asyncio.gather(quick(), quick())
    tell(whole.done(), await whole)
    tell(await asyncio.shield(quick()), await asyncio.wait_for(quick(), 0))
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(bad())
            tell("on", group)
            await asyncio.sleep(0)
    finally:
        loop.set_task_factory(None)


async def main():
    asyncio.get_running_loop().set_exception_handler(
        lambda loop, context: tell("handler", context["message"], context.get("exception"))
    )
    await attempt("misuse", misuse())
    await attempt("while aborting", while_aborting())
    await attempt("from child", from_child_after_exit())
    await attempt("contexts", contexts())
    await attempt("body SystemExit", base_error_in_body(SystemExit))
    await attempt("body KeyboardInterrupt", base_error_in_body(KeyboardInterrupt))
    await attempt("body ValueError", base_error_in_body(ValueError))
    await attempt("cancelled child", cancelled_child())
    await attempt("outside 1", cancelled_from_outside(outer_cancel_and_error, 0.1))
    await attempt("outside 2", cancelled_from_outside(outer_cancel_and_error, 0.4))
    await attempt("outside 3", cancelled_from_outside(outer_cancel_and_error, 0.3))
    await attempt("outside 4", cancelled_from_outside(outer_cancel_and_error, 0.1, 0.2))
    await attempt("outside 5", cancelled_from_outside(error_while_cancelled, 0.1))
    await attempt("outside 6", cancelled_from_outside(nested, 0.1))
    await attempt("nested", nested())
    await attempt("orphan", orphan())
    await attempt("eager", eager())


asyncio.run(main())
for kind in (SystemExit, KeyboardInterrupt, GeneratorExit):
    try:
        asyncio.run(base_error(kind))
    except BaseException as error:
        tell("run", error, getattr(error, "exceptions", ""))
