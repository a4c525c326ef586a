/// Looking at a world between two ticks.
extension World {
    /// Tasks made so far that are not done, in the order in which they were made.
    public var liveTaskNames: [String] { liveRecords().map { machine.taskName(FutureObject($0.value.task)) } }

    private func sortedRecords() -> [(key: Int, value: Observation.Record)] {
        (observer?.records ?? [:]).sorted { $0.key < $1.key }
    }

    func liveRecords() -> [(key: Int, value: Observation.Record)] {
        (observer?.records ?? [:]).filter { FutureObject($0.value.task).state == .pending }.sorted {
            $0.key < $1.key
        }
    }

    /// Every task of the session that is remembered, with its state and what it waits for; `describe` tells the rest.
    public func describeTasks() -> [TaskDescription] {
        let index = index()
        return sortedRecords().map { describe(FutureObject($0.value.task), $0.value, index, isShort: true) }
    }

    /// Tasks whose next step is queued, in the order in which they were made; those that have not begun are left out.
    public var readyTaskNames: [String] {
        liveRecords().map { FutureObject($0.value.task) }.filter { state($0) == .ready }.map {
            machine.taskName($0)
        }
    }

    /// The task of a number.
    public func describeTask(number: Int) -> TaskDescription? {
        observer?.records[number].map { describe(FutureObject($0.task), $0, index()) }
    }

    /// A task, or a future in a variable of `__main__`, by name; a live task goes first.
    public func describe(_ name: String) -> TaskDescription? {
        let found = record(named: name)
        if let found, FutureObject(found.task).state == .pending {
            return describe(FutureObject(found.task), found, index())
        }
        if let value = variable(name), value.kind == .task || value.kind == .future {
            if value.kind == .future { return describe(future: FutureObject(value), name) }
            let task = FutureObject(value)
            return describe(task, observer?.records[task[.number].int], index())
        }
        return found.map { describe(FutureObject($0.task), $0, index()) }
    }

    /// The youngest task of a name; one that is not done goes first.
    func record(named name: String) -> Observation.Record? {
        var found: (number: Int, isLive: Bool, record: Observation.Record)?
        for (number, record) in observer?.records ?? [:] {
            let task = FutureObject(record.task)
            let isLive = task.state == .pending
            if let found, (found.isLive && !isLive) || (found.isLive == isLive && found.number > number) {
                continue
            }
            if machine.taskName(task) == name { found = (number, isLive, record) }
        }
        return found?.record
    }

    /// The stack of a task that is not done, with values of up to `limit` characters.
    public func stack(of name: String, limit: Int) -> [TaskDescription.Level] {
        guard let record = record(named: name), FutureObject(record.task).state == .pending else { return [] }
        return machine.levels(of: FutureObject(record.task)[.coroutine], limit: limit)
    }

    func index() -> WorldIndex { WorldIndex(machine, loop: machine.state.pointee.runningLoop) }

    /// Whether a variable of `__main__` is the task or future of that name.
    public func isVariable(_ name: String, theTask number: Int) -> Bool {
        guard let value = variable(name), value.kind == .task else { return false }
        return FutureObject(value)[.number].int == number
    }

    /// Whether a variable of `__main__` is a function.
    public func isFunction(_ name: String) -> Bool { variable(name)?.kind == .function }

    /// Whether a variable of `__main__` is a future or task.
    public func isFuture(_ name: String) -> Bool {
        guard let value = variable(name) else { return false }
        return value.kind == .future || value.kind == .task
    }

    /// Looking must not change the world, not even by a string: see `StringTable.known`.
    func variable(_ name: String) -> Value? { machine.strings.known(name).flatMap { mainModule.get($0) } }

    /// The traceback of the exception that ended a task; nil if none did.
    public func traceback(ofTask number: Int) -> String? {
        guard let record = observer?.records[number] else { return nil }
        let exception = FutureObject(record.task)[.exception]
        guard exception.kind == .exception else { return nil }
        FutureObject(record.task).flags.remove(.unretrieved)
        var text: String?
        _ = try? machine.withNativeFrame { () throws(Raised) in text = machine.tracebackText(exception) }
        return text
    }

    // MARK: Describing

    func describe(
        _ task: FutureObject, _ record: Observation.Record?, _ index: WorldIndex, isShort: Bool = false
    ) -> TaskDescription {
        var description = TaskDescription(
            number: task[.number].int, name: machine.taskName(task), state: state(task),
            wait: waitFact(task, record, index),
            isCancelling: task.state == .pending && (record?.isCancelling ?? false),
            cancelRequests: task[.cancelRequests].int,
            call: record?.call ?? machine.callText(task[.coroutine]),
            madeInTick: record?.madeInTick ?? 0, madeBy: record?.madeBy, cancels: record?.cancels ?? [])
        if isShort { return description }
        description.stack =
            task.state == .pending
            ? machine.levels(of: task[.coroutine]) : machine.levels(raising: task[.exception])
        description.awaitedBy = waiters(of: task)
        description.callbacks = callbackNames(task)
        return description
    }

    private func describe(future: FutureObject, _ name: String) -> TaskDescription {
        let call =
            switch machine.futureSubject(future) {
            case .gather(let names): "gather of " + names.joined(separator: ", ")
            case .shield(let inner): "shield around " + inner
            default: machine.type(of: future.value).name.text
            }
        return TaskDescription(
            number: 0, name: name, state: future.state == .pending ? .waiting : state(future), call: call,
            awaitedBy: waiters(of: future), callbacks: callbackNames(future), isFuture: true)
    }

    private func waitFact(
        _ task: FutureObject, _ record: Observation.Record?, _ index: WorldIndex
    ) -> WaitFact? {
        guard task.state == .pending else { return nil }
        if isCurrent(task) { return nil }
        if task[.coroutine].kind.isGenerator, GeneratorObject(task[.coroutine]).state == .created {
            return nil
        }
        var fact = machine.wait(of: task, index)
        if let known = record?.wait, isQueued(task) { fact.subject = known.subject }
        return fact
    }

    private func isCurrent(_ task: FutureObject) -> Bool {
        task[.loop].kind == .eventLoop && LoopObject(task[.loop])[.currentTask] === task.value
    }

    func state(_ task: FutureObject) -> TaskDescription.State {
        switch task.state {
        case .cancelled: return .cancelled
        case .finished:
            let exception = task[.exception]
            guard exception.kind == .exception else {
                return .finished(machine.shortText(task[.result], limit: 60))
            }
            return .failed(
                machine.type(of: exception).name.text, message: machine.exceptionMessage(exception))
        case .pending: break
        }
        if isCurrent(task) { return .running }
        if task[.coroutine].kind.isGenerator, GeneratorObject(task[.coroutine]).state == .created {
            return .neverStarted
        }
        return isQueued(task) ? .ready : .waiting
    }

    /// Whether the task's next step is in the ready queue.
    func isQueued(_ task: FutureObject) -> Bool {
        guard task[.loop].kind == .eventLoop else { return false }
        let waiter = task[.waiter]
        if waiter.isUndefined { return true }
        return (waiter.kind == .future || waiter.kind == .task) && FutureObject(waiter).state != .pending
    }

    /// Who waits for a future or task, directly or through a gather, shield, wait or TaskGroup.
    private func waiters(of future: FutureObject) -> [String] {
        var builder = AwaitGraphBuilder(machine, names: [:])
        builder.add(future: future)
        return builder.graph.awaiters(of: 0)
    }

    private func callbackNames(_ future: FutureObject) -> [String] {
        machine.callbacks(future).compactMap { callback in
            if callback === future.value || callback.kind == .task { return nil }
            let callable = callback.kind == .tuple ? TupleObject(callback)[0] : callback
            return machine.shortText(callable)
        }
    }

    // MARK: The loop

    /// Handles in the ready queue, and timers that are not cancelled, of the loop that runs.
    public var queued: (ready: Int, timers: Int) {
        guard machine.state.pointee.runningLoop.kind == .eventLoop else { return (0, 0) }
        let loop = LoopObject(machine.state.pointee.runningLoop)
        let timers = (0..<loop.timerCount).filter { !HandleObject(loop.timer($0).handle).isCancelled }
        return (loop.readyCount, timers.count)
    }

    /// When the next tick takes place, in virtual nanoseconds; nil: never, as nothing is queued.
    public var nextTickTime: Int? {
        guard machine.state.pointee.runningLoop.kind == .eventLoop else { return nil }
        let loop = LoopObject(machine.state.pointee.runningLoop)
        if loop.readyCount > 0 { return clock }
        let due = (0..<loop.timerCount).filter { !HandleObject(loop.timer($0).handle).isCancelled }.map {
            loop.timer($0).deadline
        }.min()
        let signal = machine.nextSignal
        return [due, signal].compactMap { $0 }.min().map { max($0, clock) }
    }
}
