import Engine
import Trace

extension History {
    /// What happened to tasks, for pictures; of some tasks only where names are given.
    public func moments(of names: [String] = []) -> [TaskMoment] {
        let wanted = Set(names)
        return oldestFirst.compactMap { entry in
            guard entry.fact.number > 0, wanted.isEmpty || wanted.contains(entry.fact.task),
                let kind = History.kind(entry.fact.what)
            else { return nil }
            return TaskMoment(
                task: entry.fact.number, name: entry.fact.task, kind: kind, tick: entry.tick,
                nanoseconds: entry.nanoseconds)
        }
    }

    private static func kind(_ what: TaskFact.What) -> TaskMoment.Kind? {
        switch what {
        case .made: .made
        case .runs(.exception(_, isCancellation: true, _)): .cancelDelivered
        case .runs: .runs
        case .waits(let wait): wait.subject == .nextTick && wait.due == nil ? .givesWay : .waits
        case .woken: .woken
        case .askedToCancel: .cancelRequested
        case .returned: .done
        case .failed: .failed
        case .cancelled: .cancelled
        default: nil
        }
    }
}
