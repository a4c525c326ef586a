import Engine

/// The chain of causes behind a fact, each link in a sentence.
public struct CauseChain {
    /// A link: what happened, and when.
    public struct Link: Sendable, Equatable {
        /// The tick in which, or behind which, it happened, and the virtual time in nanoseconds.
        public var tick: Int
        public var nanoseconds: Int
        public var text: String
    }

    /// The fact that is explained.
    public let effect: History.Entry
    /// Its cause, the cause of that, and so on.
    public private(set) var links: [Link] = []
    /// The chain goes on where the history is no longer kept.
    public private(set) var isCut = false

    /// Explains the last transition of a task, or of any task; nil if there is none.
    public init?(ofTask name: String?, in history: History, log: [SessionInput]) {
        let found = history.newestFirst.first { entry in
            entry.fact.number > 0 && !CauseText.isDetail(entry.fact)
                && (name == nil || entry.fact.task == name)
        }
        guard let found else { return nil }
        self.init(of: found, in: history, log: log)
    }

    init(of entry: History.Entry, in history: History, log: [SessionInput]) {
        effect = entry
        var current = entry
        while current.fact.cause > 0, current.fact.cause < current.fact.id {
            guard let next = history[current.fact.cause] else {
                isCut = true
                return
            }
            let text = CauseChain.sentence(next, effect: current, log)
            if !text.isEmpty {
                links.append(Link(tick: next.tick, nanoseconds: next.nanoseconds, text: text))
            }
            current = next
        }
    }

    // MARK: Sentences

    private static func sentence(
        _ entry: History.Entry, effect: History.Entry, _ log: [SessionInput]
    ) -> String {
        let fact = entry.fact
        let isSame = fact.number == effect.fact.number
        switch fact.what {
        case .entry: return input(entry, log)
        case .resumption: return "the program went on behind its event loop"
        case .callback(let name, let trigger): return callback(name, trigger)
        case .made: return "\(fact.task) was made: its first step was queued"
        case .runs(let resumption): return step(fact, resumption, effect.fact, isSame)
        case .waits(let wait):
            return wait.subject == .nextTick && wait.due == nil
                ? "\(fact.task) gave way to the others" + place(fact)
                : "\(fact.task) waited for \(CauseText.subject(wait))" + place(fact)
        case .woken: return isSame && effect.fact.isStep ? "" : "\(fact.task) was woken"
        case .returned(let value): return "task \(fact.task) ended: it returned \(value)"
        case .failed(let name, let message):
            let first = message.split(separator: "\n", omittingEmptySubsequences: false).first ?? ""
            return "task \(fact.task) failed with " + (first.isEmpty ? name : "\(name): \(first)")
                + place(fact)
        case .cancelled: return "task \(fact.task) ended cancelled"
        case .askedToCancel: return request(fact, effect.fact)
        default: return ""
        }
    }

    private static func place(_ fact: TaskFact) -> String { fact.line.map { " (line \($0))" } ?? "" }

    /// A step as the cause of what its task came to, or of what it did to others.
    private static func step(
        _ fact: TaskFact, _ resumption: TaskFact.Resumption, _ effect: TaskFact, _ isSame: Bool
    ) -> String {
        let task = fact.task
        guard isSame, !effect.isRequest else {
            let deed = deed(effect)
            switch resumption {
            case .firstStep: return "\(task) \(deed) in its first step"
            default: return "\(task) \(deed), when it went on: \(CauseText.resumed(resumption, fact.line))"
            }
        }
        switch resumption {
        case .firstStep: return "\(task) ran its first step"
        case .over: return "\(task) went on: \(CauseText.resumed(resumption, fact.line))"
        case .exception: return "in \(task), \(CauseText.resumed(resumption, fact.line))"
        }
    }

    private static func deed(_ effect: TaskFact) -> String {
        switch effect.what {
        case .made: "made \(effect.task)"
        case .askedToCancel:
            effect.by == effect.task ? "cancelled itself" : "called cancel() on \(effect.task)"
        case .callback(_, .timer): "set that timer"
        case .callback(_, .queued): "queued that callback"
        case .woken: "completed what \(effect.task) waited for"
        case .resumption: "let the loop end"
        default: "did that"
        }
    }

    private static func callback(_ name: String, _ trigger: TaskFact.Trigger) -> String {
        switch trigger {
        case .timer(let due):
            name == "the timeout"
                ? "the timeout struck, due at \(CauseText.seconds(due))"
                : name == "the timer of sleep"
                    ? "the timer of that sleep was due at \(CauseText.seconds(due))"
                    : "the timer of callback \(name) was due at \(CauseText.seconds(due))"
        case .queued: "callback \(name) ran"
        case .end(let task): "\(name) was told that \(task.map { "task \($0)" } ?? "the future") is done"
        }
    }

    private static func request(_ fact: TaskFact, _ effect: TaskFact) -> String {
        if effect.isRequest { return "\(fact.task), which waits for \(effect.task), was asked to cancel" }
        let who = fact.by.map { $0 == fact.task ? "it was its own request" : "\($0) asked" } ?? "you asked"
        let message = fact.message.map { ", with the message \($0)" } ?? ""
        return "\(fact.task) was asked to cancel: \(who)\(message)"
    }

    private static func input(_ entry: History.Entry, _ log: [SessionInput]) -> String {
        guard let index = entry.input, log.indices.contains(index) else { return "" }
        switch log[index] {
        case .python(let text):
            let lines = text.split(separator: "\n").map(String.init)
            let more = lines.count > 1 ? " …" : ""
            return "you entered: \(lines.first ?? "")\(more)"
        case .load(_, let path): return "you loaded \(path)"
        default: return "you did that"
        }
    }
}

extension TaskFact {
    var isRequest: Bool {
        if case .askedToCancel = what { return true }
        return false
    }

    var isStep: Bool {
        if case .runs = what { return true }
        return false
    }
}
