"""Development tool: random programs over every primitive of asyncio.

usage: (by run_program.py) fuzz_program.py FIRST LAST
A program is a tree of tuples, drawn from the seed before it runs, so that both sides run the
same. Whatever happens is printed: values, exceptions with their history, representations.
"""

import asyncio
import gc
import random
import re
import sys

DELAYS = (0, 0, 0.1, 0.1, 0.2, 0.25, 0.3, 0.5, -1)
SIMPLE = (
    "sleep sleep put get task_done join put_nowait get_nowait shutdown set clear wait_event notify "
    "notify_all cond_wait barrier barrier abort reset cancel cancel uncancel await raise reprs "
    "reschedule release cancel_later resolve await_future"
).split()
COMPOUND = (
    "lock sem timeout timeout wait_for gather group group wait shield spawn spawn spawn "
    "as_completed try try finally gather_cancelled wait_for_task shield_task gather_tasks"
).split()


class Author:
    """Draws a program."""

    def __init__(self, seed):
        self.random = random.Random(seed)

    def body(self, depth):
        return [self.action(depth) for _ in range(self.random.randint(1, 3))]

    def bodies(self, depth):
        return [self.body(depth) for _ in range(self.random.randint(1, 3))]

    def action(self, depth):
        r = self.random
        if r.random() < 0.004:
            return ("raise", KeyboardInterrupt)
        if depth <= 0 or r.random() < 0.3:
            return self.simple(r.choice(SIMPLE))
        return self.compound(r.choice(COMPOUND), depth - 1)

    def simple(self, kind):
        r = self.random
        if kind in ("put", "get", "task_done", "join", "put_nowait", "get_nowait"):
            return kind, r.randrange(3)
        if kind in ("set", "clear", "wait_event", "notify_all", "cond_wait", "release"):
            return kind, r.randrange(2)
        return {
            "sleep": lambda: (kind, r.choice(DELAYS)),
            "shutdown": lambda: (kind, r.randrange(3), r.random() < 0.5),
            "notify": lambda: (kind, r.randrange(2), r.randint(1, 2)),
            "cancel": lambda: (kind, r.randrange(9), r.choice((None, "stop"))),
            "cancel_later": lambda: (kind, r.randrange(9), r.choice(DELAYS)),
            "await": lambda: (kind, r.randrange(9)),
            "raise": lambda: (kind, r.choice((ValueError, KeyError))),
            "reschedule": lambda: (kind, r.choice(DELAYS + (None,))),
        }.get(kind, lambda: (kind,))()

    def compound(self, kind, depth):
        r = self.random
        caught = r.choice((Exception, asyncio.CancelledError, BaseException))
        delay = r.choice(DELAYS + (None,))
        rule = r.choice(("ALL_COMPLETED", "FIRST_COMPLETED", "FIRST_EXCEPTION"))
        flag = r.random() < 0.5
        return {
            "lock": lambda: (kind, r.randrange(2), self.body(depth)),
            "sem": lambda: (kind, r.randrange(2), self.body(depth)),
            "timeout": lambda: (kind, delay, self.body(depth)),
            "wait_for": lambda: (kind, delay, self.body(depth)),
            "gather": lambda: (kind, flag, self.bodies(depth)),
            "group": lambda: (kind, self.bodies(depth), self.body(depth)),
            "wait": lambda: (kind, rule, delay, self.bodies(depth)),
            "shield": lambda: (kind, self.body(depth)),
            "spawn": lambda: (kind, self.body(depth)),
            "as_completed": lambda: (kind, flag, delay, self.bodies(depth)),
            "try": lambda: (kind, caught, self.body(depth), self.body(depth - 1)),
            "finally": lambda: (kind, self.body(depth), self.body(depth - 1)),
            "gather_cancelled": lambda: (kind, delay or 0, flag, self.bodies(depth)),
            "wait_for_task": lambda: (kind, delay, r.randrange(9)),
            "shield_task": lambda: (kind, r.randrange(9)),
            "gather_tasks": lambda: (kind, flag),
        }[kind]()


def history(error, depth=0):
    if error is None or depth > 4:
        return "-"
    text = f"{type(error).__name__}{error.args!r}"
    if isinstance(error, BaseExceptionGroup):
        text += "".join(history(each, depth + 1) for each in error.exceptions)
    for link in (error.__cause__, error.__context__):
        text += "<" + history(link, depth + 1) + ">"
    return re.sub(" at [^ ]*0x[0-9a-f]+| 0x[0-9a-f]+|( at|running at) [^ ]*py:\\d+", "", text)


def number(task):
    return int(task.get_name().removeprefix("Task-"))


class Player:
    """Plays a program and prints what happens."""

    def __init__(self):
        self.locks = [asyncio.Lock(), asyncio.Lock()]
        self.sems = [asyncio.Semaphore(2), asyncio.BoundedSemaphore(1)]
        self.events = [asyncio.Event(), asyncio.Event()]
        self.conds = [asyncio.Condition(), asyncio.Condition(self.locks[1])]
        self.queues = [asyncio.Queue(1), asyncio.LifoQueue(2), asyncio.PriorityQueue()]
        self.barrier = asyncio.Barrier(2)
        self.tasks = []
        self.timeouts = []
        self.future = None
        self.steps = 0

    def say(self, *words):
        if asyncio._get_running_loop() is None:
            return  # a coroutine that is thrown away
        task = asyncio.current_task()
        name = task.get_name() if task else "?"
        print(asyncio.get_running_loop().time(), name, task and task.cancelling(), *words)

    def task(self, number):
        return self.tasks[number % len(self.tasks)] if self.tasks else asyncio.current_task()

    def younger_tasks(self):
        # A cycle of waiting tasks ends in a RecursionError when it is cancelled.
        mine = number(asyncio.current_task())
        return [each for each in self.tasks if number(each) > mine]

    def younger(self, k):
        tasks = self.younger_tasks()
        return tasks[k % len(tasks)] if tasks else asyncio.sleep(0.1)

    async def play(self, body):
        for action in body:
            self.steps += 1
            if self.steps > 400:
                return "enough"
            label = action[0]
            try:
                value = await getattr(self, "do_" + label)(*action[1:])
                self.say(label, "->", value)
            except BaseException as error:
                self.say(label, "raised", history(error))
                raise
        return len(body)

    async def do_sleep(self, delay):
        return await asyncio.sleep(delay, delay)

    async def do_put(self, i):
        return await self.queues[i].put(self.steps)

    async def do_get(self, i):
        return await self.queues[i].get()

    async def do_put_nowait(self, i):
        self.queues[i].put_nowait(self.steps)

    async def do_get_nowait(self, i):
        return self.queues[i].get_nowait()

    async def do_task_done(self, i):
        self.queues[i].task_done()

    async def do_join(self, i):
        await self.queues[i].join()

    async def do_shutdown(self, i, immediate):
        if self.steps % 4 == 0:
            self.queues[i].shutdown(immediate)

    async def do_set(self, i):
        self.events[i].set()

    async def do_clear(self, i):
        self.events[i].clear()

    async def do_wait_event(self, i):
        return await self.events[i].wait()

    async def do_notify(self, i, n):
        async with self.conds[i]:
            self.conds[i].notify(n)

    async def do_notify_all(self, i):
        self.conds[i].notify_all()

    async def do_cond_wait(self, i):
        async with self.conds[i]:
            return await self.conds[i].wait()

    async def do_barrier(self):
        return await self.barrier.wait()

    async def do_abort(self):
        if self.steps % 4 == 0:
            await self.barrier.abort()

    async def do_reset(self):
        await self.barrier.reset()

    async def do_release(self, i):
        self.sems[i].release()

    async def do_cancel(self, k, message):
        return self.task(k).cancel(message)

    async def do_cancel_later(self, k, delay):
        asyncio.get_running_loop().call_later(delay, self.task(k).cancel, "later")

    async def do_uncancel(self):
        return asyncio.current_task().uncancel()

    async def do_await(self, k):
        return await self.younger(k)

    async def do_await_future(self):
        self.future = asyncio.get_running_loop().create_future()
        return await self.future

    async def do_resolve(self):
        if self.future:
            self.future.set_result(self.steps)

    async def do_raise(self, kind):
        raise kind(self.steps)

    async def do_reprs(self):
        things = [self.locks, self.sems, self.events, self.conds, self.queues, self.barrier]
        return re.sub(" at 0x[0-9a-f]+", "", repr([things, self.timeouts[-2:]]))

    async def do_reschedule(self, delay):
        if self.timeouts:
            now = asyncio.get_running_loop().time()
            self.timeouts[-1].reschedule(None if delay is None else now + delay)

    async def do_lock(self, i, body):
        async with self.locks[i]:
            return await self.play(body)

    async def do_sem(self, i, body):
        async with self.sems[i]:
            return await self.play(body)

    async def do_timeout(self, delay, body):
        async with asyncio.timeout(delay) as deadline:
            self.timeouts.append(deadline)
            return await self.play(body)

    async def do_wait_for(self, delay, body):
        return await asyncio.wait_for(self.play(body), delay)

    async def do_wait_for_task(self, delay, k):
        return await asyncio.wait_for(self.younger(k), delay)

    async def do_gather(self, return_exceptions, bodies):
        parts = [self.play(body) for body in bodies]
        found = await asyncio.gather(*parts, return_exceptions=return_exceptions)
        return [history(each) if isinstance(each, BaseException) else each for each in found]

    async def do_gather_cancelled(self, delay, return_exceptions, bodies):
        parts = [self.play(body) for body in bodies] + self.younger_tasks()[:1] * 2
        whole = asyncio.gather(*parts, return_exceptions=return_exceptions)
        asyncio.get_running_loop().call_later(delay, lambda: self.say(whole.cancel("all")))
        return repr(await whole)

    async def do_gather_tasks(self, return_exceptions):
        others = self.younger_tasks()[:3]
        return len(await asyncio.gather(*others, return_exceptions=return_exceptions))

    async def do_group(self, bodies, body):
        async with asyncio.TaskGroup() as group:
            for each in bodies:
                self.tasks.append(group.create_task(self.play(each)))
            self.say(group)
            await self.play(body)
        return repr(group)

    async def do_wait(self, return_when, delay, bodies):
        tasks = [asyncio.create_task(self.play(body)) for body in bodies]
        self.tasks += tasks
        done, pending = await asyncio.wait(tasks, timeout=delay, return_when=return_when)
        return [each.get_name() for each in done], [each.get_name() for each in pending]

    async def do_shield(self, body):
        return await asyncio.shield(self.play(body))

    async def do_shield_task(self, k):
        return await asyncio.shield(self.younger(k))

    async def do_spawn(self, body):
        self.tasks.append(asyncio.create_task(self.play(body)))

    async def do_as_completed(self, plain, delay, bodies):
        parts = [self.play(body) for body in bodies] + self.younger_tasks()[:1]
        found = asyncio.as_completed(parts, timeout=delay)
        if plain:
            for each in found:
                self.say("next", await each)
        else:
            async for each in found:
                self.say("next", each.cancelled() or each.exception() or each.result())

    async def do_try(self, kind, body, handler):
        try:
            return await self.play(body)
        except kind as error:
            self.say("caught", history(error))
            return await self.play(handler)

    async def do_finally(self, body, ending):
        try:
            return await self.play(body)
        finally:
            await self.play(ending)


unseen = []


def report(loop, context):
    message, error = context["message"], context.get("exception")
    if "destroyed" in message:
        return
    if "never retrieved" in message:  # said when the object is thrown away: any time
        unseen.append(history(error))
    else:
        print("handler:", message, history(error))


async def main(seed):
    asyncio.get_running_loop().set_exception_handler(report)
    player = Player()
    author = Author(seed)
    for _ in range(author.random.randint(1, 5)):
        player.tasks.append(asyncio.create_task(player.play(author.body(4))))
    asyncio.get_running_loop().call_later(20, asyncio.current_task().cancel, "late")
    return await player.play(author.body(4))


gc.disable()
for seed in range(int(sys.argv[1]), int(sys.argv[2])):
    print("== seed", seed)
    try:
        print(asyncio.run(main(seed)))
    except BaseException as error:
        print("ended with", history(error))
    gc.collect()
    for line in sorted(unseen):
        print("never retrieved:", line)
    unseen.clear()
