/// The event loop itself.
extension HelpTopics {
    static let loopTopics: [HelpTopic] = [
        HelpTopic(
            name: "asyncio.get_running_loop", call: "()", summary: "the event loop that is running",
            text: "Inside a coroutine or callback; where no loop runs it raises RuntimeError.",
            example: ["async def now(): print(asyncio.get_running_loop().time())", "spawn n = now()", "run"],
            see: ["asyncio.get_event_loop", "asyncio.loop.time"]),
        HelpTopic(
            name: "asyncio.get_event_loop", call: "()", summary: "the running loop, or the current one",
            text: "Inside coroutines, get_running_loop says more clearly what is meant.",
            example: ["loop = asyncio.get_event_loop()", "loop.time()"], see: ["asyncio.get_running_loop"]),
        HelpTopic(
            name: "asyncio.new_event_loop", call: "()", summary: "make another event loop",
            text: "To be closed with close(). asyncio.run and Runner do all of this, and rightly.",
            example: ["loop = asyncio.new_event_loop()", "loop.is_running()", "loop.close()"],
            see: ["asyncio.run", "asyncio.Runner"]),
        HelpTopic(
            name: "asyncio.loop.call_soon", call: "(function, *args)",
            summary: "call a function in the next tick",
            text:
                "It goes to the end of the ready queue, first in first out. Gives a handle that can be cancelled.",
            example: ["loop = asyncio.get_event_loop()", "h = loop.call_soon(print, \"now\")", "step"],
            see: ["asyncio.loop.call_later"]),
        HelpTopic(
            name: "asyncio.loop.call_later", call: "(delay, function, *args)",
            summary: "call a function after so many seconds",
            text:
                "Sets a timer; when it is due, the call joins the ready queue. Gives a handle that can be cancelled.",
            example: ["loop = asyncio.get_event_loop()", "h = loop.call_later(2, print, \"later\")", "run"],
            see: ["asyncio.loop.call_at", "asyncio.loop.call_soon"]),
        HelpTopic(
            name: "asyncio.loop.call_at", call: "(when, function, *args)",
            summary: "call a function at a time of the loop's clock",
            text: "As call_later, with a point in time.",
            example: ["loop = asyncio.get_event_loop()", "h = loop.call_at(2, print, \"at two\")", "run"],
            see: ["asyncio.loop.call_later", "asyncio.loop.time"]),
        HelpTopic(
            name: "asyncio.loop.time", call: "()", summary: "the loop's clock, in seconds",
            text:
                "In the box it begins at 0.0 and moves only when nothing is ready, or when time.sleep blocks.",
            example: [
                "loop = asyncio.get_event_loop()", "spawn a = asyncio.sleep(1.5)", "run", "loop.time()",
            ],
            see: ["asyncio.loop.call_at"]),
        HelpTopic(
            name: "asyncio.loop.create_future", call: "()", summary: "make a future of this loop",
            text: "What it is for, help asyncio.Future tells.",
            example: ["f = asyncio.get_event_loop().create_future()", "f"], see: ["asyncio.Future"]),
        HelpTopic(
            name: "asyncio.loop.run_until_complete", call: "(aw)", summary: "tick until one thing is done",
            text: "Unlike asyncio.run it leaves other tasks as they are, and the loop open.",
            example: [
                "loop = asyncio.new_event_loop()", "loop.run_until_complete(asyncio.sleep(1, \"done\"))",
                "run",
                "loop.close()",
            ],
            see: ["asyncio.run"]),
        HelpTopic(
            name: "asyncio.loop.add_signal_handler", call: "(number, function)",
            summary: "call a function when a signal comes",
            text: "In the box signals come at virtual times, by the option --signal or from the shell.",
            example: [
                "import signal", "loop = asyncio.get_event_loop()",
                "loop.add_signal_handler(signal.SIGTERM, print, \"asked to end\")",
            ],
            see: ["asyncio.run"]),
    ]
}
