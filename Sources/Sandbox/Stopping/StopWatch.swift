import Engine

/// Watches a tick for what it is to stop at.
final class StopWatch {
    private let rule: StopRule
    /// The breakpoint that was met in front of something.
    private var hit: Breakpoint?
    /// What has happened in the handle that runs.
    private var event: (breakpoint: Breakpoint, task: String)?

    init(_ rule: StopRule) { self.rule = rule }

    /// The rule as the world takes it.
    var stops: TickStops {
        var stops = TickStops()
        stops.lines = lines
        stops.beforeTask = { [self] name in
            hit = rule.breakpoints.first { $0.kind == .task(name) }
            return hit != nil
        }
        stops.afterHandle = { [self] in rule.handle || event != nil }
        stops.atLine = { [self] task, line in
            hit = rule.breakpoints.first { $0.kind == .line(line) }
            switch rule.line {
            case .any: return true
            case .task(let name): return hit != nil || task == name
            case nil: return hit != nil
            }
        }
        return stops
    }

    private var lines: TickStops.Lines {
        if rule.line != nil { return .all }
        var lines: Set<Int> = []
        for case .line(let line) in rule.breakpoints.map(\.kind) { lines.insert(line) }
        return lines.isEmpty ? .none : .some(lines)
    }

    /// A fact about a task.
    func note(_ fact: TaskFact) {
        guard event == nil, let what = StopWatch.event(fact.what) else { return }
        for breakpoint in rule.breakpoints {
            guard case .event(let wanted, let task) = breakpoint.kind, what.contains(wanted),
                task == nil || task == fact.task
            else { continue }
            event = (breakpoint, fact.task)
            return
        }
    }

    private static func event(_ what: TaskFact.What) -> [Breakpoint.Event]? {
        switch what {
        case .askedToCancel: [.cancel]
        case .returned, .cancelled: [.done]
        case .failed: [.done, .fail]
        case .waits: [.wait]
        default: nil
        }
    }

    /// What the world's stop is to the session; nil: the tick ended in it and nothing was waited for there.
    func stop(_ stop: TickStop, isInside: Bool, left: Int) -> SessionStop? {
        switch stop {
        case .line(let place): return .line(place, hit)
        case .beforeTask(let name): return .beforeTask(name, hit)
        case .handle:
            if let event { return .event(event.breakpoint, task: event.task) }
            return isInside ? .handle(left: left) : nil
        }
    }
}
