import Engine
import Sandbox

/// `inspect`, `tasks`.
extension TickShell {
    func inspect(_ arguments: Substring) -> Bool {
        let name = String(arguments)
        guard !name.isEmpty, !name.contains(where: \.isWhitespace) else {
            return refuse("inspect", "inspect takes the name of a task")
        }
        guard let task = session.world.describe(name) else { return unknownTask(name, "inspect") }
        let asked = task.cancelRequests > 0 ? "    cancelling: \(task.cancelRequests)" : ""
        let shown = VisibleText.escapingControls(in: task.name)
        writer.hanging(
            "  " + writer.styled(shown, .bold) + "   ",
            VisibleText.escapingControls(in: TickShell.state(task)) + asked, at: 6)
        field(
            task.isFuture ? "future" : "coroutine", "\(task.call)",
            right: task.isFuture ? "" : "created at tick \(task.madeInTick) by \(task.madeBy ?? "you")")
        showStack(task)
        if TickShell.ended(task) == nil {
            field("awaited by", task.awaitedBy.isEmpty ? "nobody" : task.awaitedBy.joined(separator: ", "))
        }
        if !task.callbacks.isEmpty { field("callbacks", task.callbacks.joined(separator: ", ")) }
        showCancels(task)
        if !task.isFuture { showHistory(task) }
        return true
    }

    /// Who asked it to cancel, when, and with which message.
    private func showCancels(_ task: TaskDescription) {
        for (index, request) in task.cancels.enumerated() {
            let message = request.message.map { ", with \($0)" } ?? ""
            let when = "tick \(request.tick), \(CauseText.seconds(request.nanoseconds))"
            field(index == 0 ? "cancels" : "", "asked by \(request.by ?? "you") at \(when)\(message)")
        }
    }

    private static let shownHistory = 6

    /// Its last transitions.
    private func showHistory(_ task: TaskDescription) {
        let found = session.history.newestFirst.lazy.filter {
            $0.fact.number == task.number && !CauseText.isDetail($0.fact)
        }.prefix(TickShell.shownHistory + 1)
        let entries = Array(found)
        for (index, entry) in entries.prefix(TickShell.shownHistory).reversed().enumerated() {
            let transition = CauseText.transition(entry.fact, tick: entry.tick)
            let head = DisplayWidth.padded("tick \(entry.tick)", to: 8) + " "
            let change = DisplayWidth.padded(transition.change, to: 19) + " "
            field(index == 0 ? "history" : "", head + change + transition.cause, isCut: true)
        }
        if entries.count > TickShell.shownHistory { field("", "log \(task.name) shows what was before") }
    }

    /// A labelled text, with a note at its right where there is room, cut to one line if wanted.
    private func field(_ label: String, _ text: String, right: String = "", isCut: Bool = false) {
        let head = "      " + DisplayWidth.padded(label, to: 10) + " "
        let text = VisibleText.escapingControls(in: text)
        if isCut { return writer.line(DisplayWidth.truncated(head + text, to: writer.width)) }
        guard !right.isEmpty else { return writer.hanging(head, text) }
        if max(37, DisplayWidth.columns(head + text)) + 2 + right.count > writer.width {
            writer.hanging(head, text)
            return writer.line(String(repeating: " ", count: 17) + right)
        }
        writer.line(head + DisplayWidth.padded(text, to: 20) + "  " + right)
    }

    private func showStack(_ task: TaskDescription) {
        for (index, level) in task.stack.enumerated() {
            let place =
                level.isLibrary ? "\(level.function) (asyncio)" : "\(level.function), line \(level.line):"
            let source = level.isLibrary ? "" : (level.source ?? "")
            field(index == 0 ? "stack" : "", DisplayWidth.padded(place, to: 20) + "  " + source)
        }
        let own = task.stack.filter { !$0.isLibrary }
        for level in own where !level.locals.isEmpty {
            let shown = level.locals.prefix(12).map { "\($0.name) = \($0.value)" }.joined(separator: ", ")
            field(level.function == own.first?.function ? "variables" : "  in \(level.function)", shown)
        }
    }

    /// asyncio's word, and ours beside it.
    static func state(_ task: TaskDescription) -> String {
        switch task.state {
        case .neverStarted: return "pending (never started)" + (task.isCancelling ? ", to be cancelled" : "")
        case .running: return "running"
        case .ready:
            guard task.isCancelling, let wait = task.wait else {
                return "pending (ready): its next step is queued"
            }
            return "pending, waiting on \(CauseText.subject(wait)) (cancelled)"
        case .waiting:
            guard let wait = task.wait else { return "pending" }
            let due = wait.due.map { ", due at \(CauseText.seconds($0))" } ?? ""
            let timeout = wait.timeout.map { ", timeout at \(CauseText.seconds($0))" } ?? ""
            return "pending (waits for \(CauseText.subject(wait))\(due)\(timeout))"
        case .finished(let value): return "done: returned \(value)"
        case .failed(let name, let message):
            let first = message.split(separator: "\n", omittingEmptySubsequences: false).first ?? ""
            return "done: failed with " + (first.isEmpty ? name : "\(name): \(first)")
        case .cancelled: return "cancelled"
        }
    }
}
