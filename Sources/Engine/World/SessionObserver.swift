/// Turns what happens to tasks into facts, at the moment when it happens.
final class SessionObserver: TaskWatcher {
    unowned let machine: Machine
    /// All that has to go back when the world does.
    var memory = Observation()
    /// Gets each fact.
    var report: (TaskFact) -> Void = { _ in }

    init(_ machine: Machine) {
        self.machine = machine
    }

    var records: [Int: Observation.Record] { memory.records }

    /// Tasks that were made, and can still be asked about.
    func markRoots(_ heap: Heap) {
        for record in memory.records.values { heap.mark(record.task) }
    }

    var current: FutureObject? {
        let loop = machine.state.pointee.runningLoop
        guard loop.kind == .eventLoop else { return nil }
        let task = LoopObject(loop)[.currentTask]
        return task.kind == .task ? FutureObject(task) : nil
    }

    /// Who does what is being done; nil: the session's user.
    var doer: String? { current.map { machine.taskName($0) } ?? memory.actor }

    // MARK: Telling

    /// What asyncio.run does behind its program's back is not shown.
    func isHidden(_ task: FutureObject) -> Bool { LoopObject(task[.loop]).flags.contains(.uncounted) }

    /// Reports a fact about a task and gives its number. The cause is what is being done unless another one is given.
    @discardableResult
    func tell(_ task: FutureObject, _ what: TaskFact.What, line: Int? = nil, cause: Int? = nil) -> Int {
        if isHidden(task) { return 0 }
        let number = task[.number].int
        var fact = TaskFact(what: what, number: number, task: machine.taskName(task), by: doer, line: line)
        fact.cause = cause ?? memory.activity
        return tell(&fact)
    }

    func tell(_ fact: inout TaskFact) -> Int {
        memory.factCount += 1
        fact.id = memory.factCount
        if fact.number > 0, !fact.isRemark { memory.records[fact.number]?.last = fact.id }
        report(fact)
        return fact.id
    }

    /// From now on, this is what is being done.
    func begin(_ activity: Int, by actor: String? = nil) {
        memory.activity = activity
        memory.actor = actor
        machine.recorder.activity = activity
    }

    /// The session's user does something, or a program runs outside its loop.
    func beginEntry(by actor: String?, isResumed: Bool = false) {
        let what = isResumed ? TaskFact.What.resumption : .entry
        var fact = TaskFact(what: what, number: 0, task: "", by: actor, line: nil)
        fact.cause = actor == nil ? 0 : memory.activity
        begin(tell(&fact), by: actor)
    }

    // MARK: Tasks

    func taskMade(_ task: FutureObject) {
        if isHidden(task) { return }
        memory.records[task[.number].int] = Observation.Record(
            task: task.value, call: machine.callText(task[.coroutine]),
            madeInTick: machine.state.pointee.tick, madeBy: doer, maker: current.map { $0[.number].int })
        tell(task, .made)
    }

    func taskRuns(_ task: FutureObject, waiter: Value, exception: Value) {
        let number = task[.number].int
        let record = memory.records[number]
        let line = machine.ownLine(task[.coroutine])
        memory.records[number]?.wait = nil
        let cause = record?.last ?? 0
        let isFirst = task[.coroutine].kind.isGenerator && GeneratorObject(task[.coroutine]).state == .created
        guard let (type, isCancellation) = thrown(waiter, exception) else {
            if record?.isCancelling ?? false { loseCancel(task, record?.wait) }
            let resumption = isFirst ? TaskFact.Resumption.firstStep : .over(record?.wait)
            begin(tell(task, .runs(resumption), line: isFirst ? nil : line, cause: cause))
            return
        }
        if isCancellation, record?.isCancelling ?? false { memory.records[number]?.phase = .delivered }
        memory.records[number]?.isCancelling = false
        let resumption = TaskFact.Resumption.exception(
            type, isCancellation: isCancellation, record?.wait)
        begin(tell(task, .runs(resumption), line: isFirst ? nil : line, cause: cause))
    }

    /// The class of the exception that the await meets, and whether that is a cancellation.
    private func thrown(_ waiter: Value, _ exception: Value) -> (String, Bool)? {
        if let exception = exception.isUndefined ? outcome(waiter) : exception {
            let type = machine.type(of: exception)
            return (type.name.text, type.isSubclass(of: machine.exceptionClass(.cancelledError)))
        }
        guard waiter.kind == .future || waiter.kind == .task, FutureObject(waiter).state == .cancelled else {
            return nil
        }
        return ("CancelledError", true)
    }

    private func outcome(_ waiter: Value) -> Value? {
        guard waiter.kind == .future || waiter.kind == .task, FutureObject(waiter).state == .finished else {
            return nil
        }
        let exception = FutureObject(waiter)[.exception]
        return exception.kind == .exception ? exception : nil
    }

    func taskWaits(_ task: FutureObject) {
        let fact = machine.wait(of: task)
        memory.records[task[.number].int]?.wait = fact
        tell(task, .waits(fact), line: fact.line)
        noteWaitAfterCancel(task, fact)
    }

    func taskReturned(_ task: FutureObject, _ value: Value) {
        tell(task, .returned(machine.shortText(value, limit: 60)))
        noteEndAfterCancel(task)
        end(task)
    }

    func taskFailed(_ task: FutureObject, _ exception: Value) {
        let name = machine.type(of: exception).name.text
        let line = machine.ownLine(raising: exception)
        tell(task, .failed(name, message: machine.exceptionMessage(exception)), line: line)
        noteEndAfterCancel(task)
        if task[.callbacks].isUndefined { tell(task, .failureUnseen) }
        end(task)
    }

    func taskWasCancelled(_ task: FutureObject) {
        memory.records[task[.number].int]?.isCancelling = false
        tell(task, .cancelled)
        end(task)
    }

    private func end(_ task: FutureObject) {
        if !isHidden(task) { memory.noteEnd(of: task[.number].int) }
    }

    // MARK: Futures and callbacks

    func futureDone(_ future: FutureObject) {
        let ending = future.object.kind == .task ? memory.records[future[.number].int]?.last : nil
        future.origin = ending ?? memory.activity
        let stored = future[.callbacks]
        if stored.kind == .task { return wake(stored, future) }
        guard stored.kind == .list else { return }
        let list = ListObject(stored)
        for index in 0..<list.count where list[index].kind == .task { wake(list[index], future) }
    }

    private func wake(_ value: Value, _ future: FutureObject) {
        guard value !== future.value else { return }
        let task = FutureObject(value)
        let record = memory.records[task[.number].int]
        // A wait that a cancel ends goes back to the request.
        let isAsked = future.state == .cancelled && (record?.isCancelling ?? false)
        tell(task, .woken, cause: isAsked ? record?.last : future.origin)
    }

    func callbackRuns(_ callable: Value, of source: Value) {
        let isHandle = source.kind == .handle
        let trigger: TaskFact.Trigger
        let cause: Int
        if isHandle {
            let handle = HandleObject(Object(source))
            trigger = handle.when.isInt ? .timer(handle.when.int) : .queued
            cause = handle.origin
        } else {
            trigger = .end(source.kind == .task ? machine.taskName(FutureObject(source)) : nil)
            cause = source.kind == .task || source.kind == .future ? FutureObject(source).origin : 0
        }
        let name = machine.callbackName(callable)
        var fact = TaskFact(what: .callback(name, trigger), number: 0, task: "", by: nil, line: nil)
        fact.cause = cause
        begin(tell(&fact), by: name)
    }
}
