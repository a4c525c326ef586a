"""Random statements about context variables, eager tasks and async generators driven by hand."""

from . import expressions


def variable_action(scope):
    """Read or write the program's context variable, perhaps in another context."""
    source = scope.source
    draw = scope.rng.random()
    if draw < 0.4:
        source.line(f"log({scope.label()}, variable.get())")
    elif draw < 0.7:
        source.line(f"variable.set({scope.label()})")
    elif draw < 0.85:
        source.line(f"token = variable.set({scope.label()})")
        source.line("log(variable.get(), token.old_value is token.MISSING)")
        source.line("variable.reset(token)")
    else:
        name = scope.fresh("t")
        source.line("context = contextvars.copy_context()")
        source.line(f"context.run(variable.set, {scope.label()})")
        source.line(f"{name} = spawn({expressions.coroutine(scope)}, context=context)")
        source.line("log(context[variable], variable.get())")
        scope.tasks.append(name)


def eager_task(scope):
    """Make a task whose first step runs at once."""
    name = scope.fresh("t")
    scope.source.line(f"{name} = asyncio.Task({expressions.coroutine(scope)}, loop=loop(), eager_start=True)")
    scope.source.line(f"tasks.append({name})")
    scope.source.line(f"log({scope.label()}, outcome({name}))")
    scope.tasks.append(name)


def generator_by_hand(scope):
    """Drive an async generator by anext, asend, athrow and aclose."""
    source = scope.source
    name = scope.fresh("stream")
    source.line(f"{name} = numbers({scope.rng.randrange(1, 4)}, {scope.delay()})")
    with source.block("try:"):
        for _ in range(scope.rng.randrange(1, 4)):
            step = scope.choice((f"anext({name})", f"anext({name}, 'over')", f"{name}.asend(None)",
                                 f"{name}.athrow({scope.error()})"))
            source.line(f"log({scope.label()}, await {step})")
    with source.block("except Exception as error:"):
        source.line(f"log({scope.label()}, repr(error))")
    with source.block("finally:"):
        source.line(f"await {name}.aclose()")
