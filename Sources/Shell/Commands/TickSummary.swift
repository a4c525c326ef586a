import Sandbox

/// Counts what happens in a tick, and notes who ran.
final class TickSummary {
    var count = 0
    var running: Set<String> = []
    var output = ""

    func note(_ event: SessionEvent) {
        switch event {
        case .tick: break
        case .output(let text, _):
            count += 1
            output += text
        case .transition(let transition):
            count += 1
            if transition.change == "pending → running" { running.insert(transition.task) }
        }
    }
}
