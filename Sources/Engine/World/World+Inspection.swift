/// Looking at a world between two ticks.
extension World {
    /// Tasks made so far that are not done, in the order in which they were made.
    public var liveTaskNames: [String] {
        liveRecords().map { machine.taskName(FutureObject($0.value.task)) }
    }

    private func sortedRecords() -> [(key: Int, value: Observation.Record)] {
        (observer?.records ?? [:]).sorted { $0.key < $1.key }
    }

    private func liveRecords() -> [(key: Int, value: Observation.Record)] {
        sortedRecords().filter { FutureObject($0.value.task).state == .pending }
    }

    /// Every task of the session, with its state and what it waits for; `describe` tells the rest.
    public func describeTasks() -> [TaskDescription] {
        sortedRecords().map { describe(FutureObject($0.value.task), $0.value, isShort: true) }
    }

    /// Tasks whose next step is queued, in the order in which they were made; those that have not begun are left out.
    public var readyTaskNames: [String] {
        liveRecords().map { FutureObject($0.value.task) }.filter { state($0) == .ready }.map {
            machine.taskName($0)
        }
    }

    /// The task of a number.
    public func describeTask(number: Int) -> TaskDescription? {
        observer?.records[number].map { describe(FutureObject($0.task), $0) }
    }

    /// A task, or a future in a variable of `__main__`, by name; a live task goes first.
    public func describe(_ name: String) -> TaskDescription? {
        let named = sortedRecords().filter { machine.taskName(FutureObject($0.value.task)) == name }
        if let live = named.last(where: { FutureObject($0.value.task).state == .pending }) {
            return describe(FutureObject(live.value.task), live.value)
        }
        if let value = variable(name), value.kind == .task || value.kind == .future {
            if value.kind == .future { return describe(future: FutureObject(value), name) }
            let task = FutureObject(value)
            return describe(task, observer?.records[task[.number].int])
        }
        return named.last.map { describe(FutureObject($0.value.task), $0.value) }
    }

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

    private func variable(_ name: String) -> Value? { mainModule.get(machine.strings.intern(name)) }

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

    private func describe(
        _ task: FutureObject, _ record: Observation.Record?, isShort: Bool = false
    ) -> TaskDescription {
        TaskDescription(
            number: task[.number].int, name: machine.taskName(task), state: state(task),
            wait: waitFact(task, record),
            isCancelling: task.state == .pending && (record?.isCancelling ?? false),
            cancelRequests: task[.cancelRequests].int,
            call: record?.call ?? machine.callText(task[.coroutine]),
            madeInTick: record?.madeInTick ?? 0, madeBy: record?.madeBy,
            stack: task.state == .pending && !isShort ? machine.levels(of: task[.coroutine]) : [],
            awaitedBy: isShort ? [] : waiters(of: task), callbacks: isShort ? [] : callbackNames(task),
            cancels: record?.cancels ?? [])
    }

    private func describe(future: FutureObject, _ name: String) -> TaskDescription {
        let call =
            switch machine.futureSubject(future) {
            case .gather(let names): "gather of " + names.joined(separator: ", ")
            case .shield(let inner): "shield around " + inner
            default: machine.type(of: future.value).name.text
            }
        return TaskDescription(
            number: 0, name: name, state: future.state == .pending ? .waiting : state(future), wait: nil,
            isCancelling: false,
            cancelRequests: 0, call: call, madeInTick: 0, madeBy: nil, stack: [],
            awaitedBy: waiters(of: future),
            callbacks: callbackNames(future), isFuture: true)
    }

    private func waitFact(_ task: FutureObject, _ record: Observation.Record?) -> WaitFact? {
        guard task.state == .pending else { return nil }
        if isCurrent(task) { return nil }
        if task[.coroutine].kind.isGenerator, GeneratorObject(task[.coroutine]).state == .created {
            return nil
        }
        var fact = machine.wait(of: task)
        if let known = record?.wait, isQueued(task) { fact.subject = known.subject }
        return fact
    }

    private func isCurrent(_ task: FutureObject) -> Bool {
        task[.loop].kind == .eventLoop && LoopObject(task[.loop])[.currentTask] === task.value
    }

    private func state(_ task: FutureObject) -> TaskDescription.State {
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
    private func isQueued(_ task: FutureObject) -> Bool {
        guard task[.loop].kind == .eventLoop else { return false }
        let waiter = task[.waiter]
        if waiter.isUndefined { return true }
        return (waiter.kind == .future || waiter.kind == .task) && FutureObject(waiter).state != .pending
    }

    private func waiters(of future: FutureObject) -> [String] {
        let isTarget = machine.callbacks(future).contains { $0 === future.value }
        let tasks = liveRecords().compactMap { record -> String? in
            let other = FutureObject(record.value.task)
            let waiter = other[.waiter]
            if waiter === future.value { return machine.taskName(other) }
            guard waiter.kind == .future, future.value.kind == .task else { return nil }
            let name = machine.taskName(future)
            switch machine.futureSubject(FutureObject(waiter)) {
            case .gather(let names):
                return names.contains(name) ? machine.taskName(other) + " (by gather)" : nil
            case .shield(let inner): return inner == name ? machine.taskName(other) + " (by shield)" : nil
            default: return nil
            }
        }
        return isTarget ? tasks + ["the program, in asyncio.run"] : tasks
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

    // MARK: Names

    /// Variables of `__main__`.
    public var variableNames: [String] { names(of: mainModule) }

    /// What `builtins` has.
    public var builtinNames: [String] {
        machine.state.pointee.builtins.kind == .module
            ? names(of: ModuleObject(machine.state.pointee.builtins)) : []
    }

    private func names(of module: ModuleObject) -> [String] {
        let table = module.slotTable
        return (0..<table.entryCount).compactMap { entry in
            guard !table.key(at: entry).isUndefined, !module.slots[table.value(at: entry).int].isUndefined
            else { return nil }
            return StringObject(table.key(at: entry)).text
        }
    }

    /// Names of the attributes of what a dotted name stands for, found without running any code.
    public func attributeNames(of dotted: [String]) -> [String] {
        if dotted.first == "asyncio" { provideAsyncio() }
        guard let first = dotted.first, var value = variable(first) else { return [] }
        for name in dotted.dropFirst() {
            guard let next = storedAttribute(value, name) else { return [] }
            value = next
        }
        if value.kind == .module { return names(of: ModuleObject(value)) }
        return ownNames(value)
            + classNames(value.kind == .classObject ? ClassObject(value) : machine.type(of: value))
    }

    private func storedAttribute(_ value: Value, _ name: String) -> Value? {
        let name = machine.strings.intern(name)
        switch value.kind {
        case .module: return ModuleObject(value).get(name)
        case .classObject: return ClassObject(value).namespace.get(name)
        case _ where value.kind.hasShape: return machine.ownAttribute(Object(value), name)
        default: return nil
        }
    }

    private func ownNames(_ value: Value) -> [String] {
        guard value.kind.hasShape else { return [] }
        let shape = ShapeObject(Object(value)[0])
        return stringKeys(shape.isDictionary ? DictObject(Object(value)[shape.firstIndex]) : shape.table)
    }

    private func classNames(_ type: ClassObject) -> [String] {
        (0..<type.order.count).flatMap { stringKeys(ClassObject(type.order[$0]).namespace) }
    }

    private func stringKeys(_ dict: DictObject) -> [String] {
        (0..<dict.entryCount).map { dict.key(at: $0) }.filter { $0.kind == .string }.map {
            StringObject($0).text
        }
    }
}
