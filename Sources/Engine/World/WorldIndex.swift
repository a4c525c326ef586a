/// What is looked up again and again while a world is described, gathered in one pass.
struct WorldIndex {
    /// Deadlines of timers that complete a future, by the future.
    private(set) var due: [UInt64: Int] = [:]
    /// Deadlines of `asyncio.timeout`s, by the task.
    private(set) var timeouts: [UInt64: Int] = [:]
    /// Variables of `__main__` by what they hold.
    private(set) var names: [UInt64: String] = [:]

    init(_ machine: Machine, loop: Value) {
        if loop.kind == .eventLoop { noteTimers(machine, LoopObject(loop)) }
        if let main = DictObject(machine.state.pointee.modules).get(machine.names.main) {
            noteNames(ModuleObject(main))
        }
    }

    private mutating func noteTimers(_ machine: Machine, _ loop: LoopObject) {
        for index in 0..<loop.timerCount {
            let timer = loop.timer(index)
            let handle = HandleObject(timer.handle)
            if handle.isCancelled { continue }
            if let task = machine.timeoutTarget(handle.callback) {
                timeouts[task.bits] = min(timeouts[task.bits] ?? .max, timer.deadline)
            } else if let future = machine.completionTarget(handle) {
                due[future.bits] = min(due[future.bits] ?? .max, timer.deadline)
            }
        }
    }

    private mutating func noteNames(_ module: ModuleObject) {
        let table = module.slotTable
        for entry in 0..<table.entryCount where !table.key(at: entry).isUndefined {
            let value = module.slots[table.value(at: entry).int]
            if value.isObject, names[value.bits] == nil {
                names[value.bits] = StringObject(table.key(at: entry)).text
            }
        }
    }
}

extension Machine {
    /// The task that a timer's callback cancels, if it is the alarm of an `asyncio.timeout`.
    func timeoutTarget(_ callback: Value) -> Value? {
        guard callback.kind == .boundMethod else { return nil }
        for index in 0..<2 where Object(callback)[index].kind == .instance {
            if let target = ownAttribute(Object(Object(callback)[index]), names.timeoutTask),
                target.kind == .task
            {
                return target
            }
        }
        return nil
    }

    /// The future that a timer completes: its first argument, or the object whose method it calls.
    func completionTarget(_ handle: HandleObject) -> Value? {
        let arguments = handle.arguments
        if arguments.count > 0, arguments[0].kind == .future { return arguments[0] }
        guard handle.callback.kind == .boundMethod else { return nil }
        for index in 0..<2 where Object(handle.callback)[index].kind == .future {
            return Object(handle.callback)[index]
        }
        return nil
    }
}
