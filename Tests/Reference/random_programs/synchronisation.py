"""Random statements about conditions, semaphores, barriers and the end of queues."""

from .guards import guarded


def condition_wait(scope, write_body):
    """Wait for the program's condition, with or without a predicate, then perhaps do more under its lock."""
    if getattr(scope, "holds_condition", False):
        return write_body(scope)
    scope.holds_condition = True
    waits = scope.choice(("condition.wait()", f"condition.wait_for(lambda: len(tasks) > {scope.rng.randrange(12)})"))

    def body():
        with scope.source.block("async with condition:"):
            scope.source.line(f"log({scope.label()}, await asyncio.wait_for({waits}, {scope.delay()}))")
            if scope.chance(0.3):
                write_body(scope)
    guarded(scope, body)
    scope.holds_condition = False


def condition_notify(scope, _):
    """Wake some of those that wait for the condition."""
    if getattr(scope, "holds_condition", False):
        return scope.source.line(f"condition.notify({scope.rng.randrange(1, 3)})")
    with scope.source.block("async with condition:"):
        scope.source.line(scope.choice(("condition.notify_all()", "condition.notify()", "condition.notify(2)")))
        scope.source.line(f"log({scope.label()}, 'notified', condition.locked())")


def semaphore_block(scope, write_body):
    """A block under one of the program's semaphores; never nested in another one of the same function."""
    if getattr(scope, "holds_semaphore", False):
        return write_body(scope)
    scope.holds_semaphore = True
    name = scope.choice(("semaphore", "bounded"))
    with scope.source.block(f"async with {name}:"):
        scope.source.line(f"log({scope.label()}, '{name}', {name}.locked())")
        write_body(scope)
    scope.holds_semaphore = False


def semaphore_release(scope):
    """Give back what may not have been taken."""
    name = scope.choice(("semaphore", "bounded", "bounded"))
    with scope.source.block("try:"):
        scope.source.line(f"{name}.release()")
    with scope.source.block("except ValueError as error:"):
        scope.source.line(f"log({scope.label()}, error)")


def barrier_wait(scope):
    """Wait at the barrier for a while."""
    with scope.source.block("try:"):
        scope.source.line(f"place = await asyncio.wait_for(barrier.wait(), {scope.delay()})")
        scope.source.line(f"log({scope.label()}, 'passed', place, barrier.n_waiting)")
    with scope.source.block("except (TimeoutError, asyncio.BrokenBarrierError) as error:"):
        scope.source.line(f"log({scope.label()}, repr(error), barrier.broken, barrier.n_waiting)")


def barrier_end(scope):
    """Reset or, seldom, break the barrier."""
    scope.source.line(f"await barrier.{'abort' if scope.chance(0.2) else 'reset'}()")
    scope.source.line(f"log({scope.label()}, barrier.broken, barrier.parties)")


def queue_shutdown(scope):
    """Shut a queue down."""
    queue = scope.queue()
    scope.source.line(f"{queue}.shutdown({scope.choice(('', 'immediate=True'))})")
    with scope.source.block("try:"):
        scope.source.line(f"log({scope.label()}, await asyncio.wait_for({queue}.get(), {scope.delay()}))")
    with scope.source.block("except (TimeoutError, asyncio.QueueShutDown) as error:"):
        scope.source.line(f"log({scope.label()}, repr(error), {queue}.qsize())")
