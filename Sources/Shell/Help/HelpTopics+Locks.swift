/// Locks, events and queues.
extension HelpTopics {
    static let lockTopics: [HelpTopic] = [
        HelpTopic(
            name: "asyncio.Lock", call: "()", summary: "one at a time, in async with",
            text: """
                Whoever comes while it is held waits; the first to come is the first to get it. Between two awaits \
                no other task runs anyway: a lock is for what must not be interrupted across an await.
                """,
            example: [
                "lock = asyncio.Lock()",
                "async def use(name):\n    async with lock:\n        print(name, \"has it\")\n        await asyncio.sleep(1)\n",
                "spawn a = use(\"A\")", "spawn b = use(\"B\")", "run",
            ],
            see: ["asyncio.Semaphore", "asyncio.Condition"]),
        HelpTopic(
            name: "asyncio.Semaphore", call: "(value=1)", summary: "so many at a time, in async with",
            text: "A counter: acquire takes one away, or waits while there are none; release gives one back.",
            example: [
                "two = asyncio.Semaphore(2)",
                "async def use(name):\n    async with two:\n        print(name)\n        await asyncio.sleep(1)\n",
                "spawn a = use(\"A\")", "spawn b = use(\"B\")", "spawn c = use(\"C\")", "run",
            ],
            see: ["asyncio.BoundedSemaphore", "asyncio.Lock"]),
        HelpTopic(
            name: "asyncio.BoundedSemaphore", call: "(value=1)",
            summary: "a semaphore that complains of one release too many",
            text: "release raises ValueError where it would lift the counter above its first value.",
            example: [
                "s = asyncio.BoundedSemaphore(1)", "try: s.release()\nexcept ValueError as e: print(e)\n",
            ],
            see: ["asyncio.Semaphore"]),
        HelpTopic(
            name: "asyncio.Event", call: "()", summary: "a flag that tasks wait for",
            text:
                "wait() returns at once if the flag is set; otherwise set() wakes all that wait. clear() takes it down.",
            example: [
                "go = asyncio.Event()", "async def start(): await go.wait(); print(\"off we go\")",
                "spawn s = start()",
                "step", "go.set()", "run",
            ],
            see: ["asyncio.Condition", "asyncio.Future"]),
        HelpTopic(
            name: "asyncio.Condition", call: "(lock=None)",
            summary: "a lock, and waiting for a change under it",
            text: """
                wait() gives the lock up, waits for notify, and takes the lock again before it returns. Look at what \
                you wait for in a loop, or with wait_for: others may have been quicker.
                """,
            example: [
                "ready, c = [], asyncio.Condition()",
                "async def taker():\n    async with c:\n        await c.wait_for(lambda: ready)\n        print(\"got\", ready.pop())\n",
                "async def giver():\n    async with c:\n        ready.append(1)\n        c.notify()\n",
                "spawn t = taker()", "step", "spawn g = giver()", "run",
            ],
            see: ["asyncio.Lock", "asyncio.Event"]),
        HelpTopic(
            name: "asyncio.Barrier", call: "(parties)", summary: "wait until so many have come",
            text:
                "The last to call wait() lets all of them go on; then the barrier is ready for the next round.",
            example: [
                "b = asyncio.Barrier(2)", "async def meet(name): await b.wait(); print(name, \"goes on\")",
                "spawn x = meet(\"X\")", "step", "spawn y = meet(\"Y\")", "run",
            ],
            see: ["asyncio.Event"]),
        HelpTopic(
            name: "asyncio.Queue", call: "(maxsize=0)",
            summary: "items from task to task, first in first out",
            text: """
                get waits while it is empty, put while it is full (with maxsize 0 it never is). join waits until \
                task_done has been called for every item; shutdown ends it.
                """,
            example: [
                "q = asyncio.Queue(1)", "async def produce():\n    for i in range(3): await q.put(i)\n",
                "async def consume():\n    for i in range(3): print(await q.get())\n", "spawn p = produce()",
                "spawn c = consume()", "run",
            ],
            see: ["asyncio.PriorityQueue", "asyncio.LifoQueue", "asyncio.QueueEmpty"]),
        HelpTopic(
            name: "asyncio.Queue.get", call: "()", summary: "take the next item; wait while there is none",
            text: "Those who wait are served in the order in which they came.",
            example: [
                "q = asyncio.Queue()", "spawn g = q.get()", "step", "q.put_nowait(\"item\")", "run",
                "g.result()",
            ],
            see: ["asyncio.Queue", "asyncio.Queue.put"]),
        HelpTopic(
            name: "asyncio.Queue.put", call: "(item)", summary: "add an item; wait while the queue is full",
            text: "With put_nowait, a full queue raises QueueFull instead.",
            example: ["q = asyncio.Queue(1)", "spawn p = q.put(\"item\")", "run", "q.qsize()"],
            see: ["asyncio.Queue", "asyncio.Queue.get"]),
        HelpTopic(
            name: "asyncio.Queue.join", call: "()", summary: "wait until every item has been worked on",
            text:
                "Counts the items put in and the calls of task_done; it does not look at the queue being empty.",
            example: [
                "q = asyncio.Queue()", "q.put_nowait(1)", "spawn j = q.join()", "step", "q.get_nowait()",
                "q.task_done()", "run",
            ],
            see: ["asyncio.Queue"]),
        HelpTopic(
            name: "asyncio.LifoQueue", call: "(maxsize=0)",
            summary: "a queue that gives the newest item first",
            text: "Otherwise a Queue.",
            example: ["q = asyncio.LifoQueue()", "q.put_nowait(1)", "q.put_nowait(2)", "q.get_nowait()"],
            see: ["asyncio.Queue"]),
        HelpTopic(
            name: "asyncio.PriorityQueue", call: "(maxsize=0)",
            summary: "a queue that gives the smallest item first",
            text: "Items are compared; tuples (priority, item) are usual. Otherwise a Queue.",
            example: ["q = asyncio.PriorityQueue()", "q.put_nowait(5)", "q.put_nowait(2)", "q.get_nowait()"],
            see: ["asyncio.Queue"]),
        HelpTopic(
            name: "asyncio.QueueEmpty", summary: "get_nowait found nothing",
            text: "Raised by get_nowait; get would wait instead.",
            example: [
                "q = asyncio.Queue()", "try: q.get_nowait()\nexcept asyncio.QueueEmpty: print(\"empty\")\n",
            ],
            see: ["asyncio.Queue"]),
        HelpTopic(
            name: "asyncio.QueueFull", summary: "put_nowait found no room",
            text: "Raised by put_nowait; put would wait instead.",
            example: [
                "q = asyncio.Queue(1)", "q.put_nowait(1)",
                "try: q.put_nowait(2)\nexcept asyncio.QueueFull: print(\"full\")\n",
            ],
            see: ["asyncio.Queue"]),
        HelpTopic(
            name: "asyncio.QueueShutDown", summary: "the queue has been shut down",
            text: "Raised by put after shutdown(), and by get once the queue is empty.",
            example: [
                "q = asyncio.Queue()", "q.shutdown()",
                "try: q.get_nowait()\nexcept asyncio.QueueShutDown: print(\"over\")\n",
            ],
            see: ["asyncio.Queue"]),
    ]
}
