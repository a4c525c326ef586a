"""What every random program begins with: printing, shared objects, managers, a generator."""

HELPERS = '''\
import asyncio
import contextlib
import contextvars
import time

events = [asyncio.Event(), asyncio.Event()]
queues = [asyncio.Queue(1), asyncio.Queue(2), asyncio.Queue(), asyncio.LifoQueue(2), asyncio.PriorityQueue()]
lock = asyncio.Lock()
condition = asyncio.Condition()
semaphore = asyncio.Semaphore(2)
bounded = asyncio.BoundedSemaphore(1)
barrier = asyncio.Barrier(2)
variable = contextvars.ContextVar("variable", default="unset")
tasks = []


class Oops(Exception):
    pass


def loop():
    return asyncio.get_running_loop()


def log(*words):
    task = asyncio.current_task()
    print(f"{loop().time():.3f}", task.get_name() if task else "callback", *words)


def show(error):
    if isinstance(error, BaseExceptionGroup):
        return [show(inner) for inner in error.exceptions]
    return repr(error)


def outcome(task):
    if not task.done():
        return f"{task.get_name()} pending"
    if task.cancelled():
        return f"{task.get_name()} cancelled"
    if task.exception() is not None:
        return f"{task.get_name()} {show(task.exception())}"
    return f"{task.get_name()} {task.result()!r}"


def sizes(pair):
    return len(pair[0]), len(pair[1])


def spawn(coroutine, **options):
    task = asyncio.create_task(coroutine, **options)
    tasks.append(task)
    return task


async def passes_on(task):
    try:
        return await task
    finally:
        log("passed on", outcome(task))


async def shields(task):
    try:
        return await asyncio.shield(task)
    except asyncio.CancelledError as error:
        log("shield gave way", outcome(task), repr(error))
        raise


def causes(error):
    return repr(error.__cause__), repr(error.__context__)


def on_done(task):
    log("on_done", outcome(task))


def settle(future, value):
    if not future.done():
        future.set_result(value)
    log("settled", future.cancelled())


def fail(future, error):
    if not future.done():
        future.set_exception(error)


def trouble(error):
    log("callback raises")
    raise error


async def numbers(count, pause):
    try:
        for number in range(count):
            await asyncio.sleep(pause)
            yield number
    finally:
        log("generator closes")
        await asyncio.sleep(pause)
        log("generator closed")


@contextlib.asynccontextmanager
async def resource(name, pause):
    log("opens", name)
    await asyncio.sleep(pause)
    try:
        yield name
    finally:
        log("closes", name)
        await asyncio.sleep(pause)
        log("closed", name)


class Resource:
    def __init__(self, name, pause):
        self.name = name
        self.pause = pause

    async def __aenter__(self):
        log("enters", self.name)
        await asyncio.sleep(self.pause)
        return self

    async def __aexit__(self, kind, error, traceback):
        log("exits", self.name, repr(error))
        await asyncio.sleep(self.pause)
        return isinstance(error, KeyError)
'''
