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
    /// Text that is printed from now on.
    case output(String)
    /// A Python expression.
    case python(String)

    static let states = ["done", "failed", "cancelled", "waiting", "running"]

    /// Reads `until 3.5s`, `until tick 10`, `until a done`.
    static func read(_ text: Substring, tasks: [String]) -> Result<RunCondition, Problem> {
        var words = text.split(whereSeparator: \.isWhitespace).map(String.init)
        if words.isEmpty { return .success(.end) }
        guard words.removeFirst() == "until" else {
            return .failure(Problem(text: "behind run comes until, or nothing"))
        }
        let rest = String(text.drop(while: \.isWhitespace).dropFirst(5).drop(while: \.isWhitespace))
        guard let first = words.first else {
            return .failure(Problem(text: "run until takes a time, a tick, a task and its state, or Python"))
        }
        if first == "output" || first.hasPrefix("output\"") { return readOutput(rest.dropFirst(6)) }
        if words.count == 1, first.first.map({ $0.isNumber || $0 == "." }) ?? false {
            return readTime(first)
        }
        guard words.count == 2 else { return .success(.python(rest)) }
        if first == "tick", let number = Int(words[1]), number >= 0 { return .success(.tick(number)) }
        if states.contains(words[1]) { return .success(.task(first, words[1])) }
        guard isName(first), isName(words[1]), !["not", "await", "lambda"].contains(first) else {
            return .success(.python(rest))
        }
        let near = Suggestion.nearest(to: words[1], among: states).map { " (did you mean \($0)?)" } ?? ""
        return .failure(
            Problem(text: "'\(words[1])' is no state of a task: \(states.joined(separator: ", "))\(near)"))
    }

    private static func isName(_ text: String) -> Bool {
        text.allSatisfy { $0.isLetter || $0.isNumber || "_-".contains($0) }
    }

    private static func readOutput(_ text: Substring) -> Result<RunCondition, Problem> {
        let quoted = text.drop(while: \.isWhitespace)
        guard quoted.count > 2, let quote = quoted.first, quote == "\"" || quote == "'", quoted.last == quote
        else { return .failure(Problem(text: "behind output comes the text, in quotes")) }
        return .success(.output(String(quoted.dropFirst().dropLast())))
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
        case .output, .python: return nil
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
        case .end, .output, .python: return nil
        }
    }

    /// Whether what happened in the last tick is what is waited for.
    func met(by tick: TickSummary) -> Bool {
        guard case .task(let name, "running") = self else { return false }
        return tick.running.contains(name)
    }

    /// Whether what has been printed is what is waited for.
    func met(by printed: String) -> Bool {
        guard case .output(let text) = self else { return false }
        return printed.contains(text)
    }
}
