/// Starting things.
extension HelpTopics {
    static let runningTopics: [HelpTopic] = [
        HelpTopic(
            name: "asyncio.run", call: "(coro)", summary: "run a coroutine in a loop of its own, to its end",
            text: """
                Makes an event loop, a task of the coroutine, and ticks until that task is done. What is still alive \
                then is cancelled and waited for. It is the door into asyncio, and stands once, at the end of a \
                program. The shell has a loop already: here, load FILE stops a program inside its asyncio.run.
                """,
            example: [
                "async def main():\n    await asyncio.sleep(1)\n    return 7\n", "asyncio.run(main())", "run",
            ],
            see: ["load", "asyncio.Runner"]),
        HelpTopic(
            name: "asyncio.create_task", call: "(coro, *, name=None)",
            summary: "make a task: the loop will run it",
            text: """
                The task is pending at once, and its first step runs in the next tick, not now. Keep the result in a \
                variable: the loop itself remembers tasks only weakly. The command spawn is this call.
                """,
            example: [
                "t = asyncio.create_task(asyncio.sleep(2, \"slept\"), name=\"t\")", "run", "t.result()",
            ],
            see: ["spawn", "asyncio.TaskGroup", "asyncio.Task"]),
        HelpTopic(
            name: "asyncio.TaskGroup", call: "()", summary: "tasks that end together, in async with",
            text: """
                Leaving the async with block waits for all tasks that tg.create_task made. When one of them fails, \
                the others are cancelled, and all failures leave the block together as an ExceptionGroup, for except*.
                """,
            example: [
                "async def both():\n    async with asyncio.TaskGroup() as tg:\n        tg.create_task(asyncio.sleep(1))\n        tg.create_task(asyncio.sleep(2))\n    print(\"both are done\")\n",
                "spawn b = both()", "run",
            ],
            see: ["asyncio.gather", "asyncio.create_task"]),
        HelpTopic(
            name: "asyncio.gather", call: "(*aws, return_exceptions=False)",
            summary: "run several, wait for all, get the results in order",
            text: """
                Coroutines become tasks. The first failure is raised where gather is awaited, and the others run on; \
                with return_exceptions=True, failures stand among the results instead. Cancelling gather cancels all \
                that it gathers.
                """,
            example: [
                "async def both():\n    a, b = asyncio.sleep(2, \"a\"), asyncio.sleep(1, \"b\")\n    print(await asyncio.gather(a, b))\n",
                "spawn b = both()", "run",
            ],
            see: ["asyncio.TaskGroup", "asyncio.wait", "asyncio.as_completed"]),
        HelpTopic(
            name: "asyncio.Runner", call: "()", summary: "asyncio.run in parts: several runs in one loop",
            text: """
                In a with block, runner.run(coro) runs a coroutine to its end; further calls use the same loop and \
                context variables. Leaving the block cancels what is alive and closes the loop.
                """,
            example: [
                "with asyncio.Runner() as runner:\n    runner.run(asyncio.sleep(1))\n    print(runner.run(asyncio.sleep(1, \"twice\")))\n",
                "run",
            ],
            see: ["asyncio.run"]),
        HelpTopic(
            name: "asyncio.eager_task_factory", call: "(loop, coro)",
            summary: "a task factory whose tasks begin at once",
            text: """
                Set with loop.set_task_factory. A task then runs up to its first real wait inside create_task, \
                before create_task returns, and one that never waits needs no tick at all. That changes the order \
                in which things happen.
                """,
            example: [
                "loop = asyncio.get_event_loop()",
                "loop.set_task_factory(asyncio.eager_task_factory)",
                "async def eager(): print(\"I run within create_task\")", "spawn e = eager()",
            ], see: ["asyncio.create_task"]),
    ]
}
