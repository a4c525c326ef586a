/// A handle in the ready queue.
public struct QueuedHandle: Sendable, Equatable {
    public enum Kind: Sendable, Equatable {
        /// A task's first step.
        case firstStep
        /// A task goes on that gave way, or is to be cancelled.
        case step
        /// A task goes on as what it waited for is done.
        case wakeup
        /// A future that is done tells somebody.
        case callback
        /// What `call_soon` or a timer queued.
        case handle
        /// `run_until_complete` ends.
        case stop
        case signal
        /// It was cancelled, and does nothing.
        case cancelled
    }

    public var kind: Kind
    /// The task that runs; nil: none does.
    public var task: String?
    /// The callback, or what is done.
    public var text: String
}

/// A timer of the loop.
public struct PendingTimer: Sendable, Equatable {
    /// When it is due, in virtual nanoseconds.
    public var due: Int
    /// The task whose wait it ends, or interrupts.
    public var task: String?
    /// It is the alarm of an `asyncio.timeout`.
    public var isTimeout: Bool
    public var callback: String
}

/// What the loop that runs is going to do.
extension World {
    /// Handles in the ready queue, in their order.
    public func readyQueue() -> [QueuedHandle] {
        guard machine.state.pointee.runningLoop.kind == .eventLoop else { return [] }
        return LoopObject(machine.state.pointee.runningLoop).readyEntries().map(describe)
    }

    private func describe(_ entry: (ReadyEntry, Value, Value)) -> QueuedHandle {
        let (kind, a, b) = entry
        switch kind {
        case .nothing: return QueuedHandle(kind: .cancelled, text: "")
        case .step: return step(FutureObject(a), throwing: b)
        case .wakeup:
            return QueuedHandle(kind: .wakeup, task: machine.taskName(FutureObject(a)), text: outcome(of: b))
        case .callback:
            let callable = a.kind == .tuple ? TupleObject(a)[0] : a
            return QueuedHandle(
                kind: .callback, text: machine.callbackName(callable) + ", as " + outcome(of: b))
        case .handle:
            let handle = HandleObject(a)
            if handle.isCancelled { return QueuedHandle(kind: .cancelled, text: "") }
            return QueuedHandle(kind: .handle, text: callText(handle))
        case .stop: return QueuedHandle(kind: .stop, text: "asyncio.run's main task is done: the loop stops")
        case .signal: return QueuedHandle(kind: .signal, text: "a signal has arrived")
        }
    }

    private func step(_ task: FutureObject, throwing exception: Value) -> QueuedHandle {
        let name = machine.taskName(task)
        let isFirst = task[.coroutine].kind.isGenerator && GeneratorObject(task[.coroutine]).state == .created
        if task.flags.contains(.mustCancel) {
            return QueuedHandle(kind: .step, task: name, text: "CancelledError is thrown in")
        }
        if exception.kind == .exception {
            return QueuedHandle(
                kind: .step, task: name, text: machine.exceptionText(exception) + " is thrown in")
        }
        return QueuedHandle(
            kind: isFirst ? .firstStep : .step, task: name, text: isFirst ? "first step" : "its turn again")
    }

    private func outcome(of value: Value) -> String {
        guard value.kind == .future || value.kind == .task else { return "it is done" }
        let future = FutureObject(value)
        let name =
            value.kind == .task
            ? "task \(machine.taskName(future))"
            : machine.globalName(of: value).map { "future \($0)" } ?? "the future"
        switch future.state {
        case .cancelled: return "\(name) is cancelled"
        case .finished: return future[.exception].kind == .exception ? "\(name) failed" : "\(name) is done"
        case .pending: return name
        }
    }

    private func callText(_ handle: HandleObject) -> String {
        let name = machine.callbackName(handle.callback)
        guard !name.hasPrefix("the ") else { return name }
        let arguments = handle.arguments
        let shown = (0..<min(arguments.count, 4)).map { machine.shortText(arguments[$0], limit: 20) }
        return "\(name)(\(shown.joined(separator: ", ")))"
    }

    /// Timers that are not cancelled: earliest first, equal ones in the order in which they were set.
    public func pendingTimers() -> [PendingTimer] {
        guard machine.state.pointee.runningLoop.kind == .eventLoop else { return [] }
        let loop = LoopObject(machine.state.pointee.runningLoop)
        let awaiters = awaiters()
        return (0..<loop.timerCount).map(loop.timer).filter { !HandleObject($0.handle).isCancelled }.sorted {
            ($0.deadline, $0.sequence) < ($1.deadline, $1.sequence)
        }.map { timer in
            let handle = HandleObject(timer.handle)
            let interrupted = machine.timeoutTarget(handle.callback)
            let task =
                interrupted.map { machine.taskName(FutureObject($0)) }
                ?? machine.completionTarget(handle).flatMap { awaiters[$0.bits] }
            return PendingTimer(
                due: timer.deadline, task: task, isTimeout: interrupted != nil, callback: callText(handle))
        }
    }

    /// Names of tasks by the future that they wait for.
    private func awaiters() -> [UInt64: String] {
        var names: [UInt64: String] = [:]
        for record in liveRecords() {
            let task = FutureObject(record.value.task)
            let waiter = task[.waiter]
            if waiter.kind == .future { names[waiter.bits] = machine.taskName(task) }
        }
        return names
    }
}
