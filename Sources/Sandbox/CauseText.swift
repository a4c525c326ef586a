import Engine

/// Facts about tasks in words that a beginner can read.
public enum CauseText {
    /// The change and its cause; `tick` is the number of the tick in which, or after which, it happened.
    public static func transition(_ fact: TaskFact, tick: Int) -> Transition {
        let (change, cause) = words(fact, tick)
        return Transition(
            task: fact.task, change: change, cause: cause, line: line(fact), isDetail: isDetail(fact))
    }

    private static func words(_ fact: TaskFact, _ tick: Int) -> (String, String) {
        switch fact.what {
        case .made:
            let maker = fact.by.map { "made by \($0)" } ?? "queued"
            return ("new → pending", "\(maker): its first step runs in tick \(tick + 1)")
        case .runs(let resumption): return ("pending → running", resumed(resumption, fact.line))
        case .waits(let wait): return ("running → pending", waiting(wait, tick))
        case .returned(let value): return ("running → done", "returned \(value)")
        case .failed(let name, let message):
            return ("running → failed", message.isEmpty ? name : "\(name): \(firstLine(message))")
        case .cancelled: return ("running → cancelled", "CancelledError left the coroutine")
        case .askedToCancel(let wait, let hasBegun, let isRunning):
            let asked = fact.by.map { asker($0, fact.task) } ?? ""
            let again = fact.count > 1 ? "request \(fact.count): " : ""
            return ("cancel requested", again + asked + delivery(wait, hasBegun, isRunning, fact.line, tick))
        default: return furtherWords(fact, tick)
        }
    }

    private static func furtherWords(_ fact: TaskFact, _ tick: Int) -> (String, String) {
        switch fact.what {
        case .woken:
            (
                "pending (ready)",
                "woken" + (fact.by.map { " by \($0)" } ?? "") + ": goes on in tick \(tick + 1)"
            )
        case .cancelCaught:
            ("cancel caught", "not ended: it waits in except or finally")
        case .cancelSuppressed(let requests):
            ("cancel suppressed", "it goes on; cancelling() is still \(requests)")
        case .cancelLost(let wait):
            (
                "cancel suppressed",
                "by \(wait.map(subject) ?? "what it waited for"): no CancelledError arrives here"
            )
        case .cancelSwallowed(let requests):
            (
                "cancel swallowed",
                (requests == 1 ? "it was asked" : "it was asked \(requests) times")
                    + ", and has not ended cancelled: see log \(fact.task)"
            )
        case .failureUnseen:
            ("nobody awaits it", "so nobody has seen its exception yet: see inspect \(fact.task)")
        case .cancelTakenBack(let requests):
            ("cancel taken back", "uncancel() was called: cancelling() is now \(requests)")
        case .callback(let name, let trigger): ("callback", "\(name): " + words(trigger))
        default: ("", "")
        }
    }

    /// Why a callback runs.
    static func words(_ trigger: TaskFact.Trigger) -> String {
        switch trigger {
        case .timer(let due): "due at \(seconds(due))"
        case .queued: "queued by call_soon"
        case .end(let task): task.map { "task \($0) is done" } ?? "the future is done"
        }
    }

    /// Facts that are kept and explained, but shown only on request.
    public static func isDetail(_ fact: TaskFact) -> Bool {
        switch fact.what {
        case .woken, .callback, .cancelTakenBack, .entry, .resumption: true
        default: false
        }
    }

    /// The line stands beside the cause unless the cause names it.
    private static func line(_ fact: TaskFact) -> Int? {
        switch fact.what {
        case .waits, .failed, .cancelCaught, .cancelSuppressed: fact.line
        default: nil
        }
    }

    private static func firstLine(_ text: String) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false).first.map(String.init) ?? text
    }

    private static func asker(_ by: String, _ task: String) -> String {
        if by == "asyncio.run" { return "by asyncio.run, which ends while it is pending: " }
        return by == task ? "by itself: " : "by \(by): "
    }

    // MARK: Going on

    static func resumed(_ resumption: TaskFact.Resumption, _ line: Int?) -> String {
        switch resumption {
        case .firstStep: return "first step"
        case .over(let wait): return wait.map(over) ?? "goes on"
        case .exception(let name, let isCancellation, let wait):
            guard let line else { return "\(name) is thrown in before its first step" }
            if !isCancellation, case .task(let other)? = wait?.subject {
                return "task \(other) failed: \(name) is raised at line \(line)"
            }
            if isCancellation, case .task(let other)? = wait?.subject {
                return "task \(other) is cancelled: \(name) is raised at line \(line)"
            }
            return "\(name) thrown in at line \(line)"
        }
    }

    static func over(_ wait: WaitFact) -> String {
        switch wait.subject {
        case .nextTick: "its turn again"
        case .call(let call):
            call.hasPrefix("the ")
                ? "woken: \(call.prefix { $0 != ":" }) are done" : "\(call) is over"
        case .task(let name): "woken: task \(name) finished"
        case .gather: "woken: all that gather waited for is done"
        case .shield(let name): "woken: task \(name) in the shield finished"
        case .future: "the future it waits for got a result"
        case .foreign: "what it waits for is done"
        }
    }

    // MARK: Waiting

    /// `waits for sleep(3), due at 3.0s`
    public static func waiting(_ wait: WaitFact, _ tick: Int) -> String {
        if wait.subject == .nextTick, wait.due == nil { return "gives way: goes on in tick \(tick + 1)" }
        var text = "waits for " + subject(wait)
        if let due = wait.due { text += ", due at \(seconds(due))" }
        if let timeout = wait.timeout { text += ", timeout at \(seconds(timeout))" }
        return text
    }

    /// What is waited for, as a noun.
    public static func subject(_ wait: WaitFact) -> String {
        switch wait.subject {
        case .nextTick: "its next turn"
        case .call(let call): call
        case .task(let name): "task \(name)"
        case .gather(let names): "gather of " + (names.isEmpty ? "nothing" : list(names))
        case .shield(let name): "the shield around \(name)"
        case .future: "a future"
        case .foreign: "an object of another library"
        }
    }

    private static func list(_ names: [String]) -> String {
        names.count > 6
            ? names.prefix(5).joined(separator: ", ") + " and \(names.count - 5) more"
            : names.joined(separator: ", ")
    }

    // MARK: Cancelling

    private static func delivery(
        _ wait: WaitFact?, _ hasBegun: Bool, _ isRunning: Bool, _ line: Int?, _ tick: Int
    ) -> String {
        if isRunning { return "CancelledError will be thrown in at its next await" }
        guard hasBegun else { return "it will end in tick \(tick + 1) without a first step" }
        guard let wait else { return "CancelledError will be thrown in" }
        switch wait.subject {
        case .task(let other) where wait.cancelDistance != 1:
            return "passed on to task \(other), which it waits for"
        case .gather(let names) where wait.cancelDistance == nil:
            return "passed on to what gather waits for: " + list(names)
        default: break
        }
        let place = line.map { " at line \($0)" } ?? ""
        let time = wait.cancelDistance.map { " in tick \(tick + $0)" } ?? ""
        return "CancelledError will be thrown in\(place)\(time)"
    }

    // MARK: Time

    /// Virtual nanoseconds as seconds: `3.0s`.
    public static func seconds(_ nanoseconds: Int) -> String { "\(Double(nanoseconds) / 1e9)s" }
}
