/// Something that happened to a task at one moment: what pictures are made of.
public struct TaskMoment: Hashable, Sendable {
    public enum Kind: Hashable, Sendable {
        case made
        /// A step begins.
        case runs
        /// A step begins with a CancelledError thrown in.
        case cancelDelivered
        /// The step ends: it waits for something.
        case waits
        /// The step ends: its next one is queued already.
        case givesWay
        /// What it waits for is done: its next step is queued.
        case woken
        case cancelRequested
        case done, failed, cancelled
    }

    /// Tells tasks of the same name apart.
    public var task: Int
    public var name: String
    public var kind: Kind
    public var tick: Int
    /// The virtual clock in nanoseconds.
    public var nanoseconds: Int

    /// Creates a moment.
    public init(task: Int, name: String, kind: Kind, tick: Int, nanoseconds: Int) {
        (self.task, self.name, self.kind) = (task, name, kind)
        (self.tick, self.nanoseconds) = (tick, nanoseconds)
    }
}

extension TaskMoment {
    /// The moments of a trace. It does not tell when a task is woken.
    public static func moments(of ticks: [Tick]) -> [TaskMoment] {
        var numbers: [String: Int] = [:]
        var count = 0
        return ticks.flatMap { tick in
            tick.events.compactMap { event -> TaskMoment? in
                guard let (name, kind) = event.moment else { return nil }
                if kind == .made || numbers[name] == nil {
                    count += 1
                    numbers[name] = count
                }
                return TaskMoment(
                    task: numbers[name] ?? 0, name: name, kind: kind, tick: tick.number,
                    nanoseconds: tick.nanoseconds)
            }
        }
    }
}

extension Event {
    fileprivate var moment: (String, TaskMoment.Kind)? {
        switch self {
        case .new(let task): (task, .made)
        case .run(let task): (task, .runs)
        case .suspend(let task): (task, .waits)
        case .done(let task): (task, .done)
        case .failed(let task, _): (task, .failed)
        case .cancelled(let task): (task, .cancelled)
        case .cancel(let task): (task, .cancelRequested)
        case .out: nil
        }
    }
}
