import Sandbox

/// Counts what happens in a tick, and notes who ran.
final class TickSummary {
    var count = 0
    var running: Set<String> = []

    func note(_ event: SessionEvent) {
        switch event {
        case .tick: break
        case .output: count += 1
        case .transition(let transition):
            count += 1
            if transition.change == "pending → running" { running.insert(transition.task) }
        }
    }
}
