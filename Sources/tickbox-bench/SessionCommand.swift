import ArgumentParser
import Engine
import Sandbox
import Shell

/// `tickbox-bench session`: how fast a session is gone through, as issue 3 asks.
struct SessionCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "session",
        abstract: "Measure step, back and inspect in a long session and in a large world.",
        discussion: "Exit status: 0 all limits are met, 1 one is missed, 2 there is no memory for a world.")

    func run() throws {
        let bench = SessionBench()
        EngineThread.run(bench.measure)
        guard let rows = bench.rows else { throw Failure("cannot reserve the memory for a world") }
        print("| what | measured (ms) | limit (ms) |\n|---|---:|---:|")
        for row in rows {
            print("| \(row.what) | \(MarkdownTable.fixed(row.milliseconds, 1)) | \(row.limit) |")
        }
        if rows.contains(where: { $0.milliseconds > Double($0.limit) }) { throw ExitCode(1) }
    }
}

/// Types entries into shells without a terminal, and takes the time.
private final class SessionBench: @unchecked Sendable {
    struct Row {
        var what: String
        /// Elapsed time, the median of three.
        var milliseconds: Double
        var limit: Int
    }

    private(set) var rows: [Row]?

    func measure() {
        guard let long = makeShell(), let large = makeShell() else { return }
        var rows: [Row] = []
        measureLongSession(long, &rows)
        measureLargeWorld(large, &rows)
        self.rows = rows
    }

    private func makeShell() -> TickShell? {
        Session().map { TickShell(session: $0, writer: TranscriptWriter { _ in }) }
    }

    /// Ten tasks that tick 10,000 times.
    private func measureLongSession(_ shell: TickShell, _ rows: inout [Row]) {
        shell.handle("async def work():\n    while True:\n        await asyncio.sleep(0)\n")
        shell.handle("tasks = [asyncio.create_task(work()) for i in range(10)]")
        shell.handle("step 10000")
        rows.append(time("back 10000", "back over 10,000 ticks", 1000, shell, again: "goto 10000"))
        rows.append(time("goto 10000", "forward over 10,000 ticks", 1000, shell, again: "goto 0"))
        rows.append(time("goto 5000", "to the middle of 10,000 ticks", 1000, shell, again: "goto 10000"))
        rows.append(time("back", "back over 1 tick of 10,000", 50, shell, again: "goto 10000"))
        rows.append(time("undo", "undo all 10,000 ticks", 1000, shell, again: "redo"))
    }

    /// 10,000 tasks that wait; in each tick some go on.
    private func measureLargeWorld(_ shell: TickShell, _ rows: inout [Row]) {
        shell.handle("async def work(n):\n    while True:\n        await asyncio.sleep(1 + n / 10)\n")
        shell.handle(
            "tasks = [asyncio.create_task(work(n), name=f't{n}') for n in range(10000)]; t = tasks[77]")
        shell.handle("step 20")
        rows.append(time("step", "step among 10,000 tasks", 50, shell, again: "step"))
        rows.append(time("back", "back among 10,000 tasks", 50, shell, again: "step"))
        rows.append(time("inspect t77", "inspect among 10,000 tasks", 50, shell, again: "step"))
    }

    private func time(_ entry: String, _ what: String, _ limit: Int, _ shell: TickShell, again: String) -> Row
    {
        var times: [Double] = []
        for _ in 0..<3 {
            let clock = ContinuousClock()
            let start = clock.now
            shell.handle(entry)
            let spent = (clock.now - start).components
            times.append(Double(spent.seconds) * 1000 + Double(spent.attoseconds) / 1e15)
            shell.handle(again)
        }
        return Row(what: what, milliseconds: Measurement.median(times), limit: limit)
    }
}
