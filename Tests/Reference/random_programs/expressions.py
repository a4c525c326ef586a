"""Random expressions that can be awaited."""


def coroutine(scope):
    """A coroutine object, fit for create_task."""
    draws = [sleep, sleep]
    if scope.later_functions():
        draws += [call] * 6
    draws += [event_wait, queue_get, queue_put]
    if scope.tasks:
        draws += [waiter, waiter]
    return scope.choice(draws)(scope)


def awaitable(scope, depth=0):
    """Anything that can be awaited: coroutine, task, future or a combination of them."""
    draws = [coroutine] * 4
    if scope.tasks:
        draws += [task] * 4
    if scope.futures:
        draws += [future]
    if depth < 2:
        draws += [shield, wait_for, gather]
    draw = scope.choice(draws)
    return draw(scope, depth + 1) if draw in (shield, wait_for, gather) else draw(scope)


def call(scope):
    """A call of a function of a higher number."""
    return f"f{scope.choice(scope.later_functions())}({scope.rng.randrange(10)})"


def sleep(scope):
    """A sleep with a result."""
    return f"asyncio.sleep({scope.delay()}, {scope.label()})"


def waiter(scope):
    """A coroutine that waits for a task made earlier, bare or shielded."""
    return f"{scope.choice(('passes_on', 'shields'))}({scope.choice(scope.tasks)})"


def event_wait(scope):
    """A wait for an event that somebody may or may not set."""
    if scope.chance(0.85):
        return sleep(scope)
    return f"{scope.event()}.wait()"


def queue_get(scope):
    """A get from a queue that may stay empty; mostly with a limit."""
    draw = scope.rng.random()
    if draw < 0.3:
        return f"asyncio.wait_for({scope.queue()}.get(), {scope.delay()})"
    if draw < 0.9:
        return f"asyncio.sleep({scope.delay()})"
    return f"{scope.queue()}.get()"


def queue_put(scope):
    """A put into a queue that may be full; mostly with a limit."""
    if scope.chance(0.7):
        return f"asyncio.wait_for({scope.queue()}.put({scope.rng.randrange(100)}), {scope.delay()})"
    return f"{scope.queue()}.put({scope.rng.randrange(100)})"


def task(scope):
    """A task made earlier in this function."""
    return scope.choice(scope.tasks)


def future(scope):
    """A future made earlier in this function."""
    return scope.choice(scope.futures)


def shield(scope, depth):
    """Something shielded."""
    return f"asyncio.shield({awaitable(scope, depth)})"


def wait_for(scope, depth):
    """Something with a limit."""
    return f"asyncio.wait_for({awaitable(scope, depth)}, {scope.limit()})"


def gather(scope, depth):
    """Up to three things at once."""
    parts = [awaitable(scope, depth) for _ in range(scope.rng.randrange(0, 4))]
    if scope.chance(0.6):
        parts.append(f"return_exceptions={scope.choice(('True', 'False'))}")
    return f"asyncio.gather({', '.join(parts)})"
