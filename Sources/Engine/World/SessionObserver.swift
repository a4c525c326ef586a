/// Turns what happens to tasks into facts, at the moment when it happens.
final class SessionObserver: TaskWatcher {
    /// What is kept of a task beyond its own memory.
    struct Record {
        var task: Value
        var call: String
        var madeInTick: Int
        var madeBy: String?
        var wait: WaitFact?
        /// Set from the call of `cancel()` to the CancelledError's arrival.
        var isCancelling = false
        /// Requests in the tick of the last one: tasks that wait for each other ask without end.
        var requests = (tick: -1, count: 0)
    }

    private unowned let machine: Machine
    private(set) var records: [Int: Record] = [:]
    /// Gets each fact.
    var report: (TaskFact) -> Void = { _ in }

    init(_ machine: Machine) {
        self.machine = machine
    }

    /// Tasks that were made, and can still be asked about.
    func markRoots(_ heap: Heap) {
        for record in records.values { heap.mark(record.task) }
    }

    private var current: FutureObject? {
        let loop = machine.state.pointee.runningLoop
        guard loop.kind == .eventLoop else { return nil }
        let task = LoopObject(loop)[.currentTask]
        return task.kind == .task ? FutureObject(task) : nil
    }

    private func tell(_ task: FutureObject, _ what: TaskFact.What, by given: String? = nil, line: Int? = nil)
    {
        // What asyncio.run does behind its program's back is not shown.
        if LoopObject(task[.loop]).flags.contains(.uncounted) { return }
        let by = given ?? current.map { machine.taskName($0) }
        report(
            TaskFact(what: what, number: task[.number].int, task: machine.taskName(task), by: by, line: line))
    }

    func taskMade(_ task: FutureObject) {
        if LoopObject(task[.loop]).flags.contains(.uncounted) { return }
        records[task[.number].int] = Record(
            task: task.value, call: machine.callText(task[.coroutine]),
            madeInTick: machine.state.pointee.tick,
            madeBy: current.map { machine.taskName($0) })
        tell(task, .made)
    }

    func taskRuns(_ task: FutureObject, waiter: Value, exception: Value) {
        let number = task[.number].int
        let wait = records[number]?.wait
        let line = machine.ownLine(task[.coroutine])
        records[number]?.wait = nil
        let thrown = exception.isUndefined ? outcome(waiter) : exception
        if let thrown {
            let type = machine.type(of: thrown)
            let isCancellation = type.isSubclass(of: machine.exceptionClass(.cancelledError))
            records[number]?.isCancelling = false
            tell(task, .runs(.exception(type.name.text, isCancellation: isCancellation, wait)), line: line)
            return
        }
        if case .kind(let type)? = cancelled(waiter) {
            records[number]?.isCancelling = false
            tell(task, .runs(.exception(type, isCancellation: true, wait)), line: line)
            return
        }
        let isFirst = task[.coroutine].kind.isGenerator && GeneratorObject(task[.coroutine]).state == .created
        tell(task, .runs(isFirst ? .firstStep : .over(wait)), line: isFirst ? nil : line)
    }

    private enum Cancelled { case kind(String) }

    private func cancelled(_ waiter: Value) -> Cancelled? {
        guard waiter.kind == .future || waiter.kind == .task, FutureObject(waiter).state == .cancelled else {
            return nil
        }
        return .kind("CancelledError")
    }

    /// The exception that the await meets.
    private func outcome(_ waiter: Value) -> Value? {
        guard waiter.kind == .future || waiter.kind == .task, FutureObject(waiter).state == .finished else {
            return nil
        }
        let exception = FutureObject(waiter)[.exception]
        return exception.kind == .exception ? exception : nil
    }

    func taskWaits(_ task: FutureObject) {
        let fact = machine.wait(of: task)
        records[task[.number].int]?.wait = fact
        tell(task, .waits(fact), line: fact.line)
    }

    func taskReturned(_ task: FutureObject, _ value: Value) {
        tell(task, .returned(machine.shortText(value, limit: 60)))
    }

    func taskFailed(_ task: FutureObject, _ exception: Value) {
        let name = machine.type(of: exception).name.text
        let line = machine.ownLine(raising: exception)
        tell(task, .failed(name, message: machine.exceptionMessage(exception)), line: line)
    }

    func taskWasCancelled(_ task: FutureObject) {
        records[task[.number].int]?.isCancelling = false
        tell(task, .cancelled)
    }

    func taskIsAskedToCancel(_ task: FutureObject) {
        let number = task[.number].int
        records[number]?.isCancelling = true
        let requests = records[number]?.requests ?? (tick: -1, count: 0)
        let tick = machine.state.pointee.tick
        records[number]?.requests = (tick, requests.tick == tick ? requests.count + 1 : 1)
        if requests.tick == tick, requests.count >= 2 { return }
        let isRunning = current?.bits == task.bits
        let hasBegun =
            !task[.coroutine].kind.isGenerator || GeneratorObject(task[.coroutine]).state != .created
        var wait = isRunning || !hasBegun ? nil : machine.wait(of: task)
        if let known = records[number]?.wait, wait != nil { wait?.subject = known.subject }
        let isTimeout =
            current == nil && (records[number]?.wait?.timeout ?? .max) <= machine.state.pointee.clock
        let by = isTimeout ? "its timeout" : nil
        tell(task, .askedToCancel(wait, hasBegun: hasBegun, isRunning: isRunning), by: by, line: wait?.line)
    }
}
