import Engine
import Sandbox

/// Until when `run` goes on.
enum RunCondition {
    struct Problem: Error {
        var text: String
    }

    case end
    /// Virtual nanoseconds.
    case time(Int)
    case tick(Int)
    case task(String, String)

    static let states = ["done", "failed", "cancelled", "waiting", "running"]

    /// Reads `until 3.5s`, `until tick 10`, `until a done`.
    static func read(_ text: Substring, tasks: [String]) -> Result<RunCondition, Problem> {
        var words = text.split(whereSeparator: \.isWhitespace).map(String.init)
        if words.isEmpty { return .success(.end) }
        guard words.removeFirst() == "until" else {
            return .failure(Problem(text: "behind run comes until, or nothing"))
        }
        if words.count == 1 { return readTime(words[0]) }
        guard words.count == 2 else {
            return .failure(Problem(text: "run until takes a time, a tick or a task and its state"))
        }
        if words[0] == "tick", let number = Int(words[1]), number >= 0 { return .success(.tick(number)) }
        guard states.contains(words[1]) else {
            let near = Suggestion.nearest(to: words[1], among: states).map { " (did you mean \($0)?)" } ?? ""
            return .failure(
                Problem(text: "'\(words[1])' is no state of a task: \(states.joined(separator: ", "))\(near)")
            )
        }
        return .success(.task(words[0], words[1]))
    }

    private static func readTime(_ word: String) -> Result<RunCondition, Problem> {
        let number = word.hasSuffix("s") ? word.dropLast() : word[...]
        guard let seconds = Double(number), seconds >= 0, seconds < 9e9 else {
            return .failure(Problem(text: "'\(word)' is no time: seconds, such as 3.5s"))
        }
        return .success(.time(Int((seconds * 1e9).rounded())))
    }

    var isToTheEnd: Bool {
        if case .end = self { return true }
        return false
    }

    /// Why to stop before the next tick; empty: without a word; nil: go on.
    func met(_ session: Session) -> String? {
        switch self {
        case .end: return nil
        case .tick(let number): return session.tick >= number ? "" : nil
        case .time(let time):
            guard let next = session.world.nextTickTime, next > time else {
                return session.clock >= time ? "" : nil
            }
            return session.clock >= time
                ? ""
                : "stopped before \(CauseText.seconds(time)): the next tick is at \(CauseText.seconds(next))"
        case .task(let name, let wanted):
            guard let task = session.world.describe(name) else { return "" }
            return RunCondition.reason(task, wanted)
        }
    }

    private static func reason(_ task: TaskDescription, _ wanted: String) -> String? {
        switch task.state {
        case .finished: wanted == "done" ? "" : "\(task.name) is done"
        case .failed: wanted == "failed" || wanted == "done" ? "" : "\(task.name) has failed"
        case .cancelled: wanted == "cancelled" || wanted == "done" ? "" : "\(task.name) is cancelled"
        case .waiting: wanted == "waiting" ? "" : nil
        case .neverStarted, .ready, .running: nil
        }
    }

    /// Why there is nothing to do, if the condition holds before the first tick.
    func metBefore(_ session: Session) -> String? {
        guard let reason = met(session), reason.isEmpty else { return met(session) }
        switch self {
        case .time, .tick: return "it is tick \(session.tick), \(CauseText.seconds(session.clock)) already"
        case .task(let name, let state): return "\(name) is \(state) already"
        case .end: return nil
        }
    }

    /// Whether what happened in the last tick is what is waited for.
    func met(by tick: TickSummary) -> Bool {
        guard case .task(let name, "running") = self else { return false }
        return tick.running.contains(name)
    }
}
