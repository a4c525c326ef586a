"""Ways in which a random piece of code is protected from exceptions."""

HANDLED = ("asyncio.CancelledError", "asyncio.CancelledError", "TimeoutError", "Exception",
           "Exception", "ValueError", "(asyncio.CancelledError, Exception)", "BaseException")
HANDLED_IN_MAIN = ("Exception", "Exception", "Exception", "(asyncio.CancelledError, Exception)", "TimeoutError")


def guarded(scope, write_body):
    """Write a body bare, in try-except, in try-finally or in both."""
    draw = scope.rng.random() + (0.16 if scope.in_main else 0)
    if draw < 0.2:
        write_body()
    elif draw < 0.3:
        _try_finally(scope, write_body)
    elif draw < 0.4:
        _try_except_star(scope, write_body)
    else:
        _try_except(scope, write_body)


def _try_except(scope, write_body):
    source = scope.source
    with source.block("try:"):
        write_body()
    handled = scope.choice(HANDLED_IN_MAIN if scope.in_main else HANDLED)
    with source.block(f"except {handled} as error:"):
        shown = "causes(error)" if scope.chance(0.15) else "repr(error)"
        source.line(f"log({scope.label()}, 'caught', {shown})")
        _reaction(scope, "Cancelled" in handled or "Base" in handled)
    if scope.chance(0.15):
        with source.block("else:"):
            source.line(f"log({scope.label()}, 'else')")
    if scope.chance(0.15):
        _finally(scope)


def _reaction(scope, may_be_cancelled):
    draw = scope.rng.random()
    if may_be_cancelled and draw < 0.45:
        scope.source.line("raise")
    elif draw < 0.1 and not scope.in_main:
        scope.source.line(f"raise {scope.error()} from error")
    elif draw < 0.2:
        scope.source.line(f"await asyncio.sleep({scope.delay()})")
    elif may_be_cancelled and draw < 0.55:
        scope.source.line(f"log('uncancel', asyncio.current_task().uncancel())")
    elif draw < 0.6 and not scope.in_main:
        scope.source.line("return 'left'")


def _try_finally(scope, write_body):
    with scope.source.block("try:"):
        write_body()
    _finally(scope)


def _finally(scope):
    source = scope.source
    with source.block("finally:"):
        source.line(f"log({scope.label()}, 'finally')")
        if scope.chance(0.5):
            source.line(f"await asyncio.sleep({scope.delay()})")
            source.line(f"log({scope.label()}, 'finally ends')")


def _try_except_star(scope, write_body):
    source = scope.source
    with source.block("try:"):
        write_body()
    with source.block("except* (ValueError, KeyError) as group:"):
        source.line(f"log({scope.label()}, 'group', show(group))")
    if scope.chance(0.5):
        with source.block("except* Exception as group:"):
            source.line(f"log({scope.label()}, 'others', show(group))")
            if scope.chance(0.2):
                source.line("raise")
