/// Waiting, with limits and with protection.
extension HelpTopics {
    static let waitingTopics: [HelpTopic] = [
        HelpTopic(
            name: "asyncio.sleep", call: "(delay, result=None)", summary: "wait for so many seconds",
            text: """
                The task is suspended and others run; a timer wakes it. sleep(0) waits for no timer: it only lets \
                the others have a turn, and goes on in the next tick. time.sleep, in contrast, stops everybody.
                """,
            example: ["spawn a = asyncio.sleep(3)", "spawn b = asyncio.sleep(1)", "run"],
            see: ["asyncio.timeout", "asyncio.wait_for"]),
        HelpTopic(
            name: "asyncio.timeout", call: "(delay)", summary: "a time limit for an async with block",
            text: """
                When the time is over, the task is cancelled; that CancelledError leaves the block as a TimeoutError. \
                A cancel that comes from elsewhere stays a CancelledError. None is no limit; reschedule moves it.
                """,
            example: [
                "async def limited():\n    try:\n        async with asyncio.timeout(1):\n            await asyncio.sleep(9)\n    except TimeoutError:\n        print(\"too slow\")\n",
                "spawn t = limited()", "run",
            ],
            see: ["asyncio.wait_for", "asyncio.timeout_at", "asyncio.Task.uncancel"]),
        HelpTopic(
            name: "asyncio.timeout_at", call: "(when)", summary: "asyncio.timeout with a point in time",
            text:
                "The limit is a time of the loop's clock, as loop.time() gives it, rather than a number of seconds.",
            example: [
                "async def limited():\n    async with asyncio.timeout_at(5):\n        await asyncio.sleep(9)\n",
                "spawn t = limited()", "run",
            ],
            see: ["asyncio.timeout"]),
        HelpTopic(
            name: "asyncio.wait_for", call: "(aw, timeout)", summary: "wait for one thing, with a time limit",
            text: """
                After the time it cancels what it waits for, waits until that has ended, and raises TimeoutError. \
                When wait_for itself is cancelled, so is what it waits for.
                """,
            example: ["spawn w = asyncio.wait_for(asyncio.sleep(9), 1)", "run"],
            see: ["asyncio.timeout", "asyncio.shield"]),
        HelpTopic(
            name: "asyncio.wait", call: "(aws, *, timeout=None, return_when=ALL_COMPLETED)",
            summary: "wait for tasks; get those done and those pending",
            text: """
                Takes tasks, not coroutines. It raises nothing that happened in them and cancels nothing: after the \
                time, or when return_when is met (FIRST_COMPLETED, FIRST_EXCEPTION), the rest goes on running. \
                Results are to be taken from the tasks.
                """,
            example: [
                "spawn a = asyncio.sleep(1)", "spawn b = asyncio.sleep(9)",
                "first = asyncio.FIRST_COMPLETED", "spawn w = asyncio.wait({a, b}, return_when=first)",
                "run until w done",
                "w.result()",
            ],
            see: ["asyncio.gather", "asyncio.as_completed"]),
        HelpTopic(
            name: "asyncio.FIRST_COMPLETED", summary: "for asyncio.wait: return when one is done",
            text:
                "A value for return_when: wait returns as soon as any of the tasks has ended, in whatever way.",
            example: [
                "spawn a = asyncio.sleep(1)", "spawn b = asyncio.sleep(9)",
                "first = asyncio.FIRST_COMPLETED", "spawn w = asyncio.wait({a, b}, return_when=first)",
                "run until w done",
            ],
            see: ["asyncio.wait"]),
        HelpTopic(
            name: "asyncio.FIRST_EXCEPTION", summary: "for asyncio.wait: return when one fails",
            text: "A value for return_when: wait returns when a task fails, or when all are done.",
            example: [
                "async def fail(): raise ValueError", "spawn a = fail()", "spawn b = asyncio.sleep(9)",
                "first = asyncio.FIRST_EXCEPTION", "spawn w = asyncio.wait({a, b}, return_when=first)",
                "run until w done",
            ],
            see: ["asyncio.wait"]),
        HelpTopic(
            name: "asyncio.ALL_COMPLETED", summary: "for asyncio.wait: return when all are done",
            text: "The value that return_when has unless another is given.",
            example: [
                "spawn a = asyncio.sleep(1)",
                "spawn w = asyncio.wait({a}, return_when=asyncio.ALL_COMPLETED)", "run",
            ],
            see: ["asyncio.wait"]),
        HelpTopic(
            name: "asyncio.as_completed", call: "(aws, *, timeout=None)",
            summary: "go through results in the order in which they come",
            text: """
                In async for it gives the tasks themselves as they end; in a plain for, awaitables of which the \
                first gives the first result, whichever that is.
                """,
            example: [
                "async def race():\n    both = [asyncio.sleep(2, \"slow\"), asyncio.sleep(1, \"fast\")]\n    for one in asyncio.as_completed(both):\n        print(await one)\n",
                "spawn r = race()", "run",
            ],
            see: ["asyncio.gather", "asyncio.wait"]),
        HelpTopic(
            name: "asyncio.shield", call: "(aw)", summary: "keep a cancel away from what is inside",
            text: """
                Gives a future that ends as the inner task does. When the future, or the task that awaits it, is \
                cancelled, the inner task is not: it runs on. A direct cancel of the inner task still reaches it. \
                Keep the inner task in a variable. The command shield is this call.
                """,
            example: [
                "spawn inner = asyncio.sleep(3, \"kept\")", "outer = asyncio.shield(inner)", "outer.cancel()",
                "run",
                "inner.result()",
            ],
            see: ["shield", "asyncio.Task.cancel", "asyncio.wait_for"]),
    ]
}
