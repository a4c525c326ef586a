import Engine
import Sandbox

/// `queue`: the ready queue and the timers.
extension TickShell {
    private static let mostHandles = 50

    func queue(_ arguments: Substring) -> Bool {
        guard arguments.isEmpty else { return refuse("queue", "queue takes nothing behind it") }
        showReady(session.world.readyQueue())
        showTimers(session.world.pendingTimers())
        return true
    }

    private func showReady(_ handles: [QueuedHandle]) {
        guard !handles.isEmpty else { return writer.say("ready queue: empty") }
        let count = handles.count == 1 ? "1 handle" : "\(handles.count) handles"
        writer.line(
            writer.styled("ready queue", .bold) + ": \(count), run in tick \(session.tick + 1) in this order")
        var table = Table([
            .init(title: "", least: 3), .init(title: "handle", least: 9),
            .init(title: "task", least: 3, most: 16),
            .init(title: "why", least: 20),
        ])
        table.rows = handles.prefix(TickShell.mostHandles).enumerated().map { index, handle in
            ["\(index + 1)", TickShell.noun(handle.kind), handle.task ?? "", handle.text].map(
                VisibleText.escapingControls)
        }
        show(table)
        tellMore(handles.count)
    }

    private static func noun(_ kind: QueuedHandle.Kind) -> String {
        switch kind {
        case .firstStep, .step: "step"
        case .wakeup: "wake-up"
        case .callback, .handle: "callback"
        case .stop: "stop"
        case .signal: "signal"
        case .cancelled: "(cancelled)"
        }
    }

    private func showTimers(_ timers: [PendingTimer]) {
        guard !timers.isEmpty else { return writer.say("timers: none") }
        writer.line(
            writer.styled("timers", .bold)
                + ": \(timers.count), the earliest first; it is \(clockText(session.clock))")
        var table = Table([
            .init(title: "due", least: 5), .init(title: "task", least: 3, most: 16),
            .init(title: "then", least: 20),
        ])
        table.rows = timers.prefix(TickShell.mostHandles).map { timer in
            let what =
                timer.isTimeout
                ? "its timeout cancels it"
                : timer.task == nil ? timer.callback : "wakes it: " + timer.callback
            return [clockText(timer.due), timer.task ?? "", what].map(VisibleText.escapingControls)
        }
        show(table)
        tellMore(timers.count)
    }

    private func tellMore(_ count: Int) {
        if count > TickShell.mostHandles { writer.say("  … and \(count - TickShell.mostHandles) more") }
    }

    func show(_ table: Table) {
        let lines = table.lines(width: writer.width)
        writer.line(writer.styled(lines[0], .dim))
        for line in lines.dropFirst() { writer.line(line) }
    }

    func clockText(_ nanoseconds: Int) -> String { writer.clock.text(nanoseconds) }
}
