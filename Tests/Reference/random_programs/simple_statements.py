"""Random statements of one or a few lines."""

from . import expressions
from .guards import guarded


def log_state(scope):
    """Print something about the task itself or about one that it made."""
    draws = ["asyncio.current_task().cancelling()", "len(tasks)",
             "[t.get_name() for t in asyncio.all_tasks()]",
             f"{scope.event()}.is_set()", f"{scope.queue()}.qsize()", "lock.locked()",
             "time.monotonic()"]
    if scope.tasks:
        name = scope.choice(scope.tasks)
        draws += [f"({name}.done(), {name}.cancelled(), {name}.cancelling())"] * 4
        draws += [f"outcome({name})"] * 4
    scope.source.line(f"log({scope.label()}, {scope.choice(draws)})")


def sleep(scope):
    """Sleep."""
    scope.source.line(f"await asyncio.sleep({scope.delay()})")


def spawn(scope):
    """Make a task, named or not, known to all functions."""
    name = scope.fresh("t")
    option = f", name='{name}-of-{scope.function}'" if scope.chance(0.4) else ""
    scope.source.line(f"{name} = spawn({expressions.coroutine(scope)}{option})")
    scope.tasks.append(name)
    if scope.chance(0.2):
        scope.source.line(f"{name}.add_done_callback(on_done)")
        if scope.chance(0.2):
            scope.source.line(f"log('removed', {name}.remove_done_callback(on_done))")


def cancel_own(scope):
    """Cancel a task that this function made."""
    if not scope.tasks:
        return spawn(scope)
    name = scope.choice(scope.tasks)
    message = scope.choice(("", "", "'enough'", "msg='stop'"))
    for _ in range(scope.choice((1, 1, 1, 2))):
        scope.source.line(f"log({scope.label()}, 'cancel', {name}.cancel({message}))")
    if scope.chance(0.1):
        scope.source.line(f"log('uncancel', {name}.uncancel())")


def cancel_any(scope):
    """Cancel one of all tasks, possibly this one or a finished one."""
    number = scope.rng.randrange(20)
    scope.source.line(f"tasks[{number} % len(tasks)].cancel({scope.choice(('', repr('any')))})")


def wait_for_any(scope):
    """Wait for one of all tasks without being in the way of its cancellation."""
    number = scope.rng.randrange(20)
    waited = f"asyncio.wait([tasks[{number} % len(tasks)]], timeout={scope.delay()})"
    scope.source.line(f"log({scope.label()}, sizes(await {waited}))")


def await_something(scope):
    """Await something and print its result."""
    def body():
        scope.source.line(f"log({scope.label()}, await {expressions.awaitable(scope)})")
    guarded(scope, body)


def make_future(scope):
    """Make a future that a callback of the loop completes, fails or cancels."""
    name = scope.fresh("future")
    source = scope.source
    source.line(f"{name} = loop().create_future()")
    action = scope.choice((f"settle, {name}, {scope.rng.randrange(100)}", f"fail, {name}, {scope.error()}",
                           f"{name}.cancel", f"settle, {name}, 'twice'"))
    when = scope.choice(("call_soon(", f"call_later({scope.delay()}, ",
                         f"call_at(loop().time() + {scope.delay()}, "))
    source.line(f"loop().{when}{action})")
    scope.futures.append(name)


def callbacks(scope):
    """Set some callbacks, now or later, and perhaps take one back."""
    source = scope.source
    for _ in range(scope.rng.randrange(1, 4)):
        handle = scope.fresh("handle")
        when = scope.choice(("call_soon(", f"call_later({scope.delay()}, ",
                             f"call_at({scope.rng.randrange(0, 5)}, "))
        source.line(f"{handle} = loop().{when}log, {scope.label()}, 'called')")
        if scope.chance(0.25):
            source.line(f"{handle}.cancel()")
    if scope.chance(0.2):
        source.line(f"loop().call_soon(trouble, {scope.error()})")


def event_action(scope):
    """Set, clear or wait for an event."""
    event = scope.event()
    draw = scope.rng.random()
    if draw < 0.55:
        scope.source.line(f"{event}.set()")
    elif draw < 0.65:
        scope.source.line(f"{event}.clear()")
    else:
        def body():
            scope.source.line(f"log({scope.label()}, await asyncio.wait_for({event}.wait(), {scope.delay()}))")
        guarded(scope, body)


def queue_action(scope):
    """Put into or get from a queue without waiting."""
    queue = scope.queue()
    with scope.source.block("try:"):
        if scope.chance(0.6):
            scope.source.line(f"{queue}.put_nowait({scope.rng.randrange(100)})")
        else:
            scope.source.line(f"log({scope.label()}, {queue}.get_nowait())")
    with scope.source.block("except (asyncio.QueueFull, asyncio.QueueEmpty, asyncio.QueueShutDown) as error:"):
        scope.source.line(f"log({scope.label()}, repr(error))")


def queue_join(scope):
    """Report an item as done, or wait until all are."""
    queue = scope.queue()
    if scope.chance(0.6):
        with scope.source.block("try:"):
            scope.source.line(f"{queue}.task_done()")
        with scope.source.block("except ValueError as error:"):
            scope.source.line(f"log({scope.label()}, repr(error))")
    else:
        with scope.source.block("try:"):
            scope.source.line(f"await asyncio.wait_for({queue}.join(), {scope.delay()})")
        with scope.source.block("except TimeoutError:"):
            scope.source.line(f"log({scope.label()}, 'not joined', {queue})")


def fail(scope):
    """Raise an exception, sometimes a group; seldom in main."""
    if scope.in_main and scope.chance(0.8):
        return sleep(scope)
    if scope.chance(0.3):
        inner = f"ExceptionGroup('inner', [{scope.error()}])"
        second = inner if scope.chance(0.3) else scope.error()
        scope.source.line(f"raise ExceptionGroup('several', [{scope.error()}, {second}])")
    else:
        scope.source.line(f"raise {scope.error()}")


def block_loop(scope):
    """Block the loop for a moment."""
    scope.source.line(f"time.sleep({scope.choice(('0.1', '0.5', '1', '0'))})")


def leave(scope):
    """Return early, or end the program's main task in some other way; seldom."""
    if scope.in_main and scope.chance(0.9):
        sleep(scope)
    elif scope.chance(0.08):
        scope.source.line(scope.choice(("raise SystemExit(5)", "raise KeyboardInterrupt")))
    else:
        scope.source.line(f"return {scope.label()}")
