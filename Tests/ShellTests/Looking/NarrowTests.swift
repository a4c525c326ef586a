import Shell
import Testing

@Suite struct NarrowTests {
    private static let entries = [
        "async def fetch(name, seconds):\n    await asyncio.sleep(seconds)\n    return name\n",
        """
        async def crew():
            async with asyncio.TaskGroup() as group:
                group.create_task(fetch("x", 1), name="a very long name of a task")
                group.create_task(fetch("y", 3), name="y")

        """,
        "async def bad():\n    raise ValueError('a message that is rather long, and goes on and on, and on')\n",
        "spawn c = crew()", "spawn b = bad()", "spawn f = fetch('名前 with a long argument', 4.25)",
        "shield s = f", "step", "tasks", "tree", "queue", "step", "cancel f -m 'because it takes too long'",
        "inspect f", "inspect b", "inspect c", "log", "why f", "why b", "step 2", "timeline",
        "timeline by time", "output", "set", "locals c", "tasks wating", "inspect nobody",
        "timeline by year", "run",
    ]

    @Test(arguments: [60, 80, 100]) func `What commands show fits the width`(width: Int) throws {
        let shown = try replay(Self.entries, width: width).text
        for line in shown.split(separator: "\n") where !line.hasPrefix("tick ") && !line.hasPrefix("... ") {
            #expect(DisplayWidth.columns(line) <= width, "\(line)")
        }
    }
}
