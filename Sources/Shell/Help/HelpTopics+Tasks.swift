/// Tasks, futures and their exceptions.
extension HelpTopics {
    static let taskTopics: [HelpTopic] = [
        HelpTopic(
            name: "asyncio.Task", summary: "a coroutine that the loop runs, step by step",
            text: """
                A step runs the coroutine until it waits for something that is not there yet, or ends. A task is \
                pending until it has a result, has failed or is cancelled; it is awaited like a future. \
                create_task, spawn and TaskGroup make tasks.
                """,
            example: ["spawn t = asyncio.sleep(1)", "t", "inspect t"],
            see: ["asyncio.create_task", "asyncio.Task.cancel", "asyncio.Future"]),
        HelpTopic(
            name: "asyncio.Task.cancel", call: "(msg=None)", summary: "ask a task to end with CancelledError",
            text: """
                Only a request: the CancelledError is thrown in at the await where the task is suspended, in a later \
                tick. The task may tidy up, or catch it and go on. It returns False if the task is done already. The \
                command cancel is this call.
                """,
            example: ["spawn t = asyncio.sleep(9)", "step", "t.cancel()", "step"],
            see: ["cancel", "asyncio.CancelledError", "asyncio.Task.uncancel", "asyncio.shield"]),
        HelpTopic(
            name: "asyncio.Task.uncancel", call: "()", summary: "take one cancel request back from the count",
            text: """
                For code that has caught a CancelledError which was meant for itself, as timeout and TaskGroup do. \
                Returns how many requests are left. It \
                does not call back a cancel that has reached what the task waits for.
                """,
            example: ["spawn t = asyncio.sleep(9)", "step", "t.cancel()", "t.uncancel()"],
            see: ["asyncio.Task.cancelling", "asyncio.timeout"]),
        HelpTopic(
            name: "asyncio.Task.cancelling", call: "()", summary: "how many cancel requests count",
            text:
                "Each cancel() adds one, each uncancel() takes one away. Above 0, the task is on its way out.",
            example: ["spawn t = asyncio.sleep(9)", "step", "t.cancel()", "t.cancelling()"],
            see: ["asyncio.Task.cancel", "asyncio.Task.uncancel"]),
        HelpTopic(
            name: "asyncio.Task.cancelled", call: "()", summary: "whether it ended by CancelledError",
            text:
                "False while the CancelledError is still on its way, and for a task that caught it and returned.",
            example: [
                "spawn t = asyncio.sleep(9)", "step", "t.cancel()", "t.cancelled()", "step", "t.cancelled()",
            ],
            see: ["asyncio.Task.cancel", "asyncio.Task.done"]),
        HelpTopic(
            name: "asyncio.Task.done", call: "()", summary: "whether it has ended, in whatever way",
            text: "True for a result, an exception and a cancellation alike.",
            example: ["spawn t = asyncio.sleep(1)", "t.done()", "run", "t.done()"],
            see: ["asyncio.Task.result", "asyncio.Task.exception"]),
        HelpTopic(
            name: "asyncio.Task.result", call: "()", summary: "what it returned; raises what it failed with",
            text: """
                Does not wait: on a task that is not done it raises InvalidStateError. To wait for it, await the task.
                """,
            example: ["spawn t = asyncio.sleep(1, \"slept\")", "run", "t.result()"],
            see: ["asyncio.Task.exception", "asyncio.InvalidStateError"]),
        HelpTopic(
            name: "asyncio.Task.exception", call: "()",
            summary: "what it failed with; None if it did not fail",
            text: """
                Returns the exception instead of raising it, and counts as having looked at it: without that, asyncio \
                complains that a task exception was never retrieved. On a cancelled task it raises CancelledError.
                """,
            example: [
                "async def fail(): raise ValueError(\"no\")", "spawn t = fail()", "run", "t.exception()",
            ],
            see: ["asyncio.Task.result"]),
        HelpTopic(
            name: "asyncio.Task.add_done_callback", call: "(function)",
            summary: "call a function when it has ended",
            text: """
                The function gets the task. It is called in the tick after the one in which the task ends, not at \
                once; on a task that is done already, in the next tick.
                """,
            example: [
                "spawn t = asyncio.sleep(1)", "t.add_done_callback(lambda task: print(\"ended\"))", "run",
            ],
            see: ["asyncio.loop.call_soon"]),
        HelpTopic(
            name: "asyncio.Task.get_name", call: "()", summary: "the task's name",
            text: "Given by create_task(..., name=...) or set_name; Task-1, Task-2 and so on otherwise.",
            example: ["spawn t = asyncio.sleep(1)", "t.get_name()"], see: ["tasks"]),
        HelpTopic(
            name: "asyncio.Future", call: "()", summary: "a result that is not there yet",
            text: """
                Whoever has it calls set_result or set_exception once; all that await it are woken in the next tick. \
                Most programs only meet futures inside tasks, locks and queues. A task is a future.
                """,
            example: [
                "f = asyncio.get_event_loop().create_future()", "async def wait(): print(await f)",
                "spawn w = wait()",
                "step", "f.set_result(42)", "run",
            ],
            see: ["asyncio.Task", "asyncio.loop.create_future"]),
        HelpTopic(
            name: "asyncio.Future.set_result", call: "(result)", summary: "end a future with a result",
            text: "Who awaits it goes on in the next tick. A second time it raises InvalidStateError.",
            example: ["f = asyncio.get_event_loop().create_future()", "f.set_result(42)", "f"],
            see: ["asyncio.Future", "asyncio.Future.set_exception"]),
        HelpTopic(
            name: "asyncio.Future.set_exception", call: "(exception)",
            summary: "end a future with an exception",
            text: "It is raised where the future is awaited. A second end raises InvalidStateError.",
            example: [
                "f = asyncio.get_event_loop().create_future()", "f.set_exception(ValueError(\"no\"))",
                "f.exception()",
            ],
            see: ["asyncio.Future", "asyncio.Future.set_result"]),
        HelpTopic(
            name: "asyncio.current_task", call: "()", summary: "the task that is running now",
            text: "Inside a coroutine, its own task. Between two ticks no task runs: then it is None.",
            example: ["async def me(): print(asyncio.current_task().get_name())", "spawn m = me()", "run"],
            see: ["asyncio.all_tasks"]),
        HelpTopic(
            name: "asyncio.all_tasks", call: "()", summary: "the tasks that are not done",
            text: "A set. In the box it is in the order in which the tasks were made.",
            example: ["spawn a = asyncio.sleep(1)", "len(asyncio.all_tasks())"],
            see: ["tasks", "asyncio.current_task"]),
        HelpTopic(
            name: "asyncio.ensure_future", call: "(aw)",
            summary: "make a task of a coroutine; leave a future as it is",
            text: "An older name: for a coroutine, create_task says the same more clearly.",
            example: ["t = asyncio.ensure_future(asyncio.sleep(1))", "run"], see: ["asyncio.create_task"]),
        HelpTopic(
            name: "asyncio.iscoroutine", call: "(value)", summary: "whether a value is a coroutine",
            text: "A coroutine is what the call of an async def function gives; nothing of it has run yet.",
            example: ["async def f(): pass", "asyncio.iscoroutine(f)", "c = f()", "asyncio.iscoroutine(c)"],
            see: ["asyncio.iscoroutinefunction"]),
        HelpTopic(
            name: "asyncio.iscoroutinefunction", call: "(value)",
            summary: "whether it is an async def function",
            text: "The function itself, not what its call gives.",
            example: ["async def f(): pass", "asyncio.iscoroutinefunction(f)"], see: ["asyncio.iscoroutine"]),
        HelpTopic(
            name: "asyncio.isfuture", call: "(value)", summary: "whether it is a future or a task",
            text: "True for tasks too, since a task is a future.",
            example: ["spawn t = asyncio.sleep(1)", "asyncio.isfuture(t)"], see: ["asyncio.Future"]),
        HelpTopic(
            name: "asyncio.CancelledError", summary: "what a cancel throws into a task",
            text: """
                Raised at the await where the task is suspended. It is no Exception but a BaseException, so that \
                except Exception does not swallow it. Tidy up in finally; if you catch it, raise it again, or the \
                task is not cancelled.
                """,
            example: [
                "async def tidy():\n    try:\n        await asyncio.sleep(9)\n    except asyncio.CancelledError:\n        print(\"tidying up\")\n        raise\n",
                "spawn t = tidy()", "step", "cancel t", "step",
            ],
            see: ["asyncio.Task.cancel", "cancel"]),
        HelpTopic(
            name: "asyncio.TimeoutError", summary: "Python's own TimeoutError",
            text:
                "What timeout and wait_for raise when the time is over. Since Python 3.11 it is the built-in one.",
            example: ["asyncio.TimeoutError is TimeoutError"], see: ["asyncio.timeout", "asyncio.wait_for"]),
        HelpTopic(
            name: "asyncio.InvalidStateError", summary: "done already, or not done yet",
            text: "Raised by result() of what is not done, and by set_result and set_exception of what is.",
            example: [
                "f = asyncio.get_event_loop().create_future()",
                "try: f.result()\nexcept asyncio.InvalidStateError as e: print(e)\n",
            ],
            see: ["asyncio.Task.result", "asyncio.Future.set_result"]),
    ]
}
