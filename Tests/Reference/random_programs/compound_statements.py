"""Random statements that contain others."""

from . import expressions
from .guards import guarded


def _conditional(scope, header, write_body):
    with scope.source.block(header):
        _nested(scope, write_body)


def _nested(scope, write_body):
    known = len(scope.tasks), len(scope.futures)
    write_body(scope)
    del scope.tasks[known[0]:]
    del scope.futures[known[1]:]


def timeout_block(scope, write_body):
    """A block under asyncio.timeout or timeout_at, perhaps rescheduled."""
    source = scope.source
    name = scope.fresh("limit")

    def body():
        opened = f"asyncio.timeout({scope.limit()})"
        if scope.chance(0.25):
            opened = f"asyncio.timeout_at(loop().time() + {scope.delay()})"
        with source.block(f"async with {opened} as {name}:"):
            if scope.chance(0.3):
                source.line(f"{name}.reschedule({_new_deadline(scope)})")
                source.line(f"log('when', {name}.when(), {name})")
            _nested(scope, write_body)
    with source.block("try:"):
        body()
    with source.block("except TimeoutError as error:"):
        source.line(f"log({scope.label()}, repr(error), {name}.expired())")
    if scope.chance(0.3):
        source.line(f"log({scope.label()}, {name}.expired(), asyncio.current_task().cancelling())")


def _new_deadline(scope):
    return scope.choice(("None", f"loop().time() + {scope.delay()}", "loop().time()"))


def task_group(scope, write_body):
    """A TaskGroup with up to three children and a body."""
    source = scope.source
    name = scope.fresh("group")

    def body():
        with source.block(f"async with asyncio.TaskGroup() as {name}:"):
            for _ in range(scope.rng.randrange(0, 4)):
                option = f", name='child-{scope.rng.randrange(100)}'" if scope.chance(0.3) else ""
                source.line(f"tasks.append({name}.create_task({expressions.coroutine(scope)}{option}))")
            if scope.chance(0.6):
                _nested(scope, write_body)
            if scope.chance(0.15):
                source.line(f"log({scope.label()}, {name})")
    guarded(scope, body)
    if scope.chance(0.1):
        source.line(f"late = {expressions.coroutine(scope)}")
        with source.block("try:"):
            source.line(f"{name}.create_task(late)")
        with source.block("except RuntimeError as error:"):
            source.line(f"log({scope.label()}, error)")


def wait_statement(scope, _):
    """asyncio.wait in one of its modes over new and old tasks."""
    source = scope.source
    name = scope.fresh("waited")
    new = [f"spawn({expressions.coroutine(scope)})" for _ in range(scope.rng.randrange(1, 4))]
    old = scope.rng.sample(scope.tasks, min(len(scope.tasks), scope.rng.randrange(0, 3)))
    options = f"return_when=asyncio.{scope.choice(('ALL_COMPLETED', 'FIRST_COMPLETED', 'FIRST_EXCEPTION'))}"
    if scope.chance(0.5):
        options += f", timeout={scope.delay()}"
    source.line(f"{name} = [{', '.join(new + old)}]")

    def body():
        source.line(f"done, pending = await asyncio.wait({name}, {options})")
        source.line("log('done', [outcome(t) for t in done])")
        source.line("log('pending', [t.get_name() for t in pending])")
        if scope.chance(0.5):
            with source.block("for t in pending:"):
                source.line("t.cancel()")
    guarded(scope, body)


def as_completed(scope, _):
    """asyncio.as_completed, by `for` or by `async for`."""
    source = scope.source
    parts = [expressions.coroutine(scope) for _ in range(scope.rng.randrange(1, 4))]
    option = f", timeout={scope.delay()}" if scope.chance(0.3) else ""
    header = scope.choice(("for", "async for"))

    def body():
        with source.block(f"{header} next_one in asyncio.as_completed([{', '.join(parts)}]{option}):"):
            with source.block("try:"):
                source.line(f"log({scope.label()}, await next_one)")
            with source.block("except (ValueError, KeyError) as error:"):
                source.line("log('one failed', repr(error))")
    guarded(scope, body)


def lock_block(scope, write_body):
    """A block that holds the program's lock; never nested in another one of the same function."""
    if getattr(scope, "holds_lock", False):
        return write_body(scope)
    scope.holds_lock = True
    with scope.source.block("async with lock:"):
        scope.source.line(f"log({scope.label()}, 'has the lock')")
        _nested(scope, write_body)
    scope.holds_lock = False


def generator_block(scope, write_body):
    """An `async for` over an asynchronous generator that is closed for certain."""
    source = scope.source
    stream = f"numbers({scope.rng.randrange(1, 4)}, {scope.delay()})"
    with source.block(f"async with contextlib.aclosing({stream}) as stream:"):
        with source.block("async for number in stream:"):
            source.line(f"log({scope.label()}, number)")
            if scope.chance(0.4):
                _conditional(scope, "if number == 1:", write_body)
            if scope.chance(0.3):
                with source.block("if number == 1:"):
                    source.line("break")


def manager_block(scope, write_body):
    """A block under one of the program's asynchronous context managers."""
    kind = scope.choice(("resource", "Resource"))
    opened = f"{kind}({scope.label()}, {scope.delay()})"
    with scope.source.block(f"async with {opened}:"):
        _nested(scope, write_body)


def repeat(scope, write_body):
    """A short loop."""
    _conditional(scope, f"for _ in range({scope.rng.randrange(1, 4)}):", write_body)


def condition(scope, write_body):
    """A block that depends on a task's state."""
    if not scope.tasks:
        return write_body(scope)
    name = scope.choice(scope.tasks)
    _conditional(scope, f"if {scope.choice(('', 'not '))}{name}.done():", write_body)


def protected(scope, write_body):
    """A block in try."""
    guarded(scope, lambda: _nested(scope, write_body))
