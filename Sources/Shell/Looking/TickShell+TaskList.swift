import Engine
import Sandbox

/// `tasks`: one row for each task and future.
extension TickShell {
    private static let mostRows = 60

    static let taskColumns = """
        name        the task's name, or the variable that a future is in
        asyncio     what asyncio calls it: pending, running, done, cancelled
        now         never started, ready, what it waits for, or how it ended
        until       the virtual time at which a timer or timeout ends the wait
        at          its coroutine and the line where it is
        made        the tick, and by whom
        awaited by  who waits for it, directly or through a gather, shield,
                    wait or TaskGroup
        """

    func listTasks(_ arguments: Substring) -> Bool {
        let all = session.world.summarizeTasks()
        let words: TaskWords
        switch TaskWords.read(arguments, known: all) {
        case .success(let read): words = read
        case .failure(let problem): return refuse("tasks", problem.text)
        }
        guard !all.isEmpty else {
            writer.say("no tasks: spawn makes one")
            return true
        }
        let chosen = words.select(all)
        let rows = words.all ? chosen : TickShell.shortened(chosen)
        show(rows)
        tellCounts(chosen, of: all, shown: rows.count)
        return true
    }

    /// The first that are alive and the last that are not.
    private static func shortened(_ tasks: [TaskSummary]) -> [TaskSummary] {
        guard tasks.count > mostRows else { return tasks }
        let ended = Set(tasks.indices.filter { !tasks[$0].isLive }.suffix(20))
        let live = Set(tasks.indices.filter { tasks[$0].isLive }.prefix(mostRows - ended.count))
        return tasks.indices.filter { ended.contains($0) || live.contains($0) }.map { tasks[$0] }
    }

    private func show(_ tasks: [TaskSummary]) {
        var table = Table([
            .init(title: "name", least: 6, most: 16), .init(title: "asyncio", least: 7),
            .init(title: "now", least: 20), .init(title: "until", least: 5, most: 10, rank: 3),
            .init(title: "at", least: 8, most: 24, rank: 2),
            .init(title: "made", least: 6, most: 16, rank: 0),
            .init(title: "awaited by", least: 10, most: 30, rank: 1),
        ])
        let awaiters = awaiters()
        table.rows = session.world.describe(tasks).map { task in
            [
                task.name, TickShell.asyncioState(task), TickShell.now(task), TickShell.until(task),
                TickShell.place(task),
                task.isFuture ? "" : "\(task.madeInTick) \(TickShell.maker(task))",
                TickShell.shortly(task.isFuture ? task.awaitedBy : awaiters[task.number] ?? []),
            ].map(VisibleText.escapingControls)
        }
        guard !table.rows.isEmpty else { return }
        let lines = table.lines(width: writer.width)
        writer.line(writer.styled(lines[0], .dim))
        for line in lines.dropFirst() { writer.line(line) }
    }

    private static func maker(_ task: TaskDescription) -> String {
        task.madeBy.map { $0 == "the program" ? "program" : $0 } ?? "you"
    }

    /// Only who: `tree` tells through what.
    private static func shortly(_ awaiters: [String]) -> String {
        awaiters.map { $0.hasPrefix("the program") ? "program" : String($0.prefix { $0 != "(" }) }.map {
            $0.hasSuffix(" ") ? String($0.dropLast()) : $0
        }.joined(separator: ", ")
    }

    /// Who waits for each task, by its number.
    private func awaiters() -> [Int: [String]] {
        let graph = session.world.awaitGraph()
        var names: [Int: [String]] = [:]
        for (index, node) in graph.nodes.enumerated() where node.task > 0 {
            names[node.task] = graph.awaiters(of: index)
        }
        return names
    }

    private func tellCounts(_ chosen: [TaskSummary], of all: [TaskSummary], shown: Int) {
        guard shown < all.count || all.count > 9 else { return }
        let counts = TaskSummary.Phase.allCases.compactMap { phase -> String? in
            let count = chosen.filter { $0.phase == phase }.count
            return count > 0 ? "\(count) \(phase == .new ? "never started" : phase.rawValue)" : nil
        }
        let rest = shown < chosen.count ? ", \(shown) of them shown (tasks all shows every one)" : ""
        let other = chosen.count < all.count ? " of \(all.count)" : ""
        let text = counts.isEmpty ? "" : ": " + counts.joined(separator: ", ")
        writer.say("  \(chosen.count)\(other)\(text)\(rest)")
    }

    // MARK: Columns

    /// asyncio's own word.
    static func asyncioState(_ task: TaskDescription) -> String {
        switch task.state {
        case .neverStarted, .ready, .waiting: "pending"
        case .running: "running"
        case .finished, .failed: "done"
        case .cancelled: "cancelled"
        }
    }

    /// Our words.
    static func now(_ task: TaskDescription) -> String {
        let cancelling = task.isCancelling ? "cancelling, " : ""
        switch task.state {
        case .neverStarted: return cancelling + "never started"
        case .running: return "in its step"
        case .ready where task.isCancelling: return "cancelling, ready: CancelledError comes"
        case .ready: return "ready" + (task.wait.map { ": " + readiness($0) } ?? "")
        case .waiting:
            guard let wait = task.wait else { return task.isFuture ? task.call : "waits" }
            return cancelling + "waits: \(CauseText.subject(wait))"
        case .finished(let value): return "returned \(value)"
        case .failed(let name, let message):
            let first = message.split(separator: "\n", omittingEmptySubsequences: false).first ?? ""
            return "failed: " + (first.isEmpty ? name : "\(name): \(first)")
        case .cancelled:
            if task.isFuture { return task.call }
            guard let last = task.cancels.last else { return "CancelledError left it" }
            return "cancelled by \(last.by ?? "you")"
        }
    }

    private static func readiness(_ wait: WaitFact) -> String {
        wait.subject == .nextTick ? "it gave way" : "\(CauseText.subject(wait)) is over"
    }

    /// When a timer or a timeout ends the wait.
    private static func until(_ task: TaskDescription) -> String {
        [task.wait?.due, task.wait?.timeout].compactMap { $0 }.min().map(CauseText.seconds) ?? ""
    }

    /// `worker:4`
    static func place(_ task: TaskDescription) -> String {
        if task.isFuture { return "" }
        guard let level = task.stack.last(where: { !$0.isLibrary }) else {
            return String(task.call.prefix { $0 != "(" && $0 != " " })
        }
        return "\(level.function):\(level.line)"
    }
}
