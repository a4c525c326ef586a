import Engine
import Sandbox

/// A world at a moment, and what happened in it since a goal was set or a question asked.
struct Situation {
    let session: Session
    /// How much had been printed then, in UTF-8 bytes.
    let printedBefore: Int
    let ticksBefore: Int

    /// What happens from now on counts.
    init(from session: Session) {
        self.session = session
        printedBefore = session.printed.utf8.count
        ticksBefore = session.tick
    }

    /// What programs have printed since.
    var printed: String {
        let all = session.printed.utf8
        return String(decoding: all.dropFirst(min(printedBefore, all.count)), as: UTF8.self)
    }

    /// Ticks since.
    var ticks: Int { session.tick - ticksBefore }
    /// The virtual clock in seconds.
    var seconds: Double { Double(session.clock) / 1e9 }
    var liveTasks: Int { session.world.liveTaskNames.count }

    var isDeadlock: Bool {
        let queued = session.world.queued
        return queued.ready == 0 && queued.timers == 0 && liveTasks > 0
    }
}

extension Expectation {
    /// Whether it holds.
    func holds(in situation: Situation) -> Bool { isMet(situation) != isNegated }

    private func isMet(_ situation: Situation) -> Bool {
        let session = situation.session
        switch subject {
        case .state(let name, let state): return state.fits(session.world.describe(name))
        case .failedWith(let name, let type):
            guard case .failed(let actual, _)? = session.world.describe(name)?.state else { return false }
            return actual == type
        case .returned(let name, let value):
            guard case .finished(let actual)? = session.world.describe(name)?.state else { return false }
            return actual == value
        case .waitsFor(let name, let other):
            guard case .task(let actual)? = session.world.describe(name)?.wait?.subject else { return false }
            return actual == other
        case .cancelRequests(let name, let comparison, let number):
            guard let task = session.world.describe(name) else { return false }
            return comparison.holds(Double(task.cancelRequests), number)
        case .output(let text): return situation.printed.utf8.contains(Array(text.utf8))
        case .time(let comparison, let number): return comparison.holds(situation.seconds, number)
        case .tick(let comparison, let number): return comparison.holds(Double(session.tick), number)
        case .ticks(let comparison, let number): return comparison.holds(Double(situation.ticks), number)
        case .tasks(let comparison, let number): return comparison.holds(Double(situation.liveTasks), number)
        case .deadlock: return situation.isDeadlock
        case .python(let expression): return session.evaluate("bool(\(expression))").text == "True"
        }
    }

    /// How it is instead, in a few words.
    func actual(in situation: Situation) -> String {
        let session = situation.session
        switch subject {
        case .state(let name, _), .failedWith(let name, _), .returned(let name, _), .waitsFor(let name, _):
            guard let task = session.world.describe(name) else { return "there is no task \(name)" }
            return "\(name) is \(State.word(for: task))"
        case .cancelRequests(let name, _, _):
            guard let task = session.world.describe(name) else { return "there is no task \(name)" }
            return "\(name).cancelling() is \(task.cancelRequests)"
        case .output(let text):
            if isNegated { return "\(TranscriptDiff.quoted(text)) was printed" }
            return situation.printed.isEmpty ? "nothing was printed" : "it was not printed"
        case .time: return "it is \(situation.seconds)s"
        case .tick: return "it is tick \(session.tick)"
        case .ticks: return "ticks so far: \(situation.ticks)"
        case .tasks: return "tasks alive: \(situation.liveTasks)"
        case .deadlock: return situation.isDeadlock ? "nothing can ever run again" : "something can still run"
        case .python(let expression):
            let value = session.evaluate(expression)
            guard value.isError else { return "it is \(value.text)" }
            return String(value.text.split(separator: "\n").last ?? "it failed")
        }
    }
}

extension Expectation.State {
    func fits(_ task: TaskDescription?) -> Bool {
        guard let task else { return false }
        switch (self, task.state) {
        case (.exists, _), (.neverStarted, .neverStarted), (.ready, .ready), (.waiting, .waiting),
            (.running, .running), (.finished, .finished), (.failed, .failed), (.cancelled, .cancelled),
            (.done, .finished), (.done, .failed), (.done, .cancelled),
            (.pending, .neverStarted), (.pending, .ready), (.pending, .waiting):
            return true
        case (.cancelling, _): return task.cancelRequests > 0
        default: return false
        }
    }

    /// A task's state in one or two words.
    static func word(for task: TaskDescription) -> String {
        switch task.state {
        case .neverStarted: "pending (never started)"
        case .ready: "pending (ready)"
        case .waiting: "pending (waiting)"
        case .running: "running"
        case .finished(let value): "done: returned \(value)"
        case .failed(let type, _): "done: failed with \(type)"
        case .cancelled: "cancelled"
        }
    }
}

extension Sequence where Element == UInt8 {
    /// Whether these bytes stand somewhere in it.
    func contains(_ part: [UInt8]) -> Bool {
        let all = Array(self)
        guard !part.isEmpty, part.count <= all.count else { return part.isEmpty }
        return (0...(all.count - part.count)).contains { all[$0...].starts(with: part) }
    }
}
