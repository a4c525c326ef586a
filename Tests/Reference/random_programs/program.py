"""A whole random program from a seed."""

import random

from .functions import write_body
from .helpers import HELPERS
from .scope import Scope
from .source import Source


def program_text(seed):
    """The program that belongs to `seed`: the same text for the same seed."""
    rng = random.Random(seed)
    source = Source()
    source.line(f"# Random program of seed {seed}.")
    source.line(HELPERS)
    count = rng.randrange(2, 5)
    for number in range(1, count):
        _write_function(rng, source, number, count)
    _write_main(rng, source, count)
    return source.text()


def _write_function(rng, source, number, count):
    source.line()
    with source.block(f"async def f{number}(given):"):
        scope = Scope(rng, source, number, count)
        write_body(scope, rng.randrange(2, 8))
        source.line(f"log({scope.label()}, 'returns', given)")
        source.line("return given")
    source.line()


def _write_main(rng, source, count):
    source.line()
    with source.block("async def main():"):
        source.line("tasks.append(asyncio.current_task())")
        if rng.random() < 0.08:
            source.line("loop().set_task_factory(asyncio.eager_task_factory)")
        scope = Scope(rng, source, 0, count)
        write_body(scope, rng.randrange(6, 18))
        _write_end(rng, source)
    source.line()
    source.line()
    _write_start(rng, source)


def _write_end(rng, source):
    if rng.random() < 0.6:
        with source.block("for event in events:"):
            source.line("event.set()")
    draw = rng.random()
    if draw < 0.7:
        source.line("rest = [t for t in tasks if t is not asyncio.current_task()]")
    if draw < 0.25:
        source.line("log(await asyncio.gather(*rest, return_exceptions=True))")
    elif draw < 0.7:
        with source.block("if rest:"):
            source.line("log(sizes(await asyncio.wait(rest, timeout=20)))")
    elif draw < 0.85:
        source.line("await asyncio.sleep(5)")
    source.line("log('main ends')")


def _write_start(rng, source):
    draw = rng.random()
    if draw < 0.8:
        source.line("asyncio.run(main())")
    elif draw < 0.9:
        with source.block("with asyncio.Runner() as runner:"):
            source.line("runner.run(main())")
            source.line("print('between')")
            source.line("runner.run(asyncio.sleep(1))")
    else:
        with source.block("try:"):
            source.line("asyncio.run(main())")
        with source.block("except BaseException as error:"):
            source.line("print('main raised', show(error))")
