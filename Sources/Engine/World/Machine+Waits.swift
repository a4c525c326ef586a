/// What suspended tasks wait for, found out by looking at their coroutines and at the loop's timers.
extension Machine {
    /// What a task waits for. Without an index, timers are looked for among a few only: this runs on every wait.
    func wait(of task: FutureObject, _ index: WorldIndex? = nil) -> WaitFact {
        let chain = chain(of: task[.coroutine])
        let waiter = task[.waiter]
        var fact = WaitFact(subject: subject(task, chain, waiter))
        fact.line = ownLine(task[.coroutine])
        let timers =
            index.map { ($0.due[waiter.bits], $0.timeouts[task.bits]) } ?? timers(of: task)
        fact.due = sleepEnd(chain) ?? timers.0
        fact.timeout = timers.1
        fact.cancelDistance = cancelDistance(task)
        return fact
    }

    private func subject(_ task: FutureObject, _ chain: [GeneratorObject], _ waiter: Value)
        -> WaitFact.Subject
    {
        if let call = libraryCall(chain) { return call }
        switch waiter.kind {
        case .undefined, .none: return .nextTick
        case .task: return .task(taskName(FutureObject(waiter)))
        case .future: return futureSubject(FutureObject(waiter))
        default: return .foreign
        }
    }

    /// A future that a program awaits itself: a gathering, a shield, or its own.
    func futureSubject(_ future: FutureObject) -> WaitFact.Subject {
        if let children = ownAttribute(future.object, names.gatherChildren), children.kind == .list {
            let list = ListObject(children)
            let open = (0..<list.count).map { list[$0] }.filter {
                ($0.kind == .task || $0.kind == .future) && FutureObject($0).state == .pending
            }
            return .gather(open.map { $0.kind == .task ? taskName(FutureObject($0)) : "a future" })
        }
        if let inner = shielded(future) { return .shield(inner) }
        return .future
    }

    /// The name of the task inside a shield.
    func shielded(_ future: FutureObject) -> String? {
        for callback in callbacks(future) {
            let callable = callback.kind == .tuple ? TupleObject(callback)[0] : callback
            guard callable.kind == .function else { continue }
            let function = FunctionObject(callable)
            let blueprint = blueprints[function.code.blueprint]
            guard blueprint.qualifiedName == "shield.<locals>._outer_done_callback",
                function.closure.kind == .tuple
            else { continue }
            let closure = TupleObject(function.closure)
            for (index, name) in blueprint.freeVariables.enumerated()
            where name == "inner" && index < closure.count {
                let inner = closure[index].kind == .cell ? Object(closure[index])[0] : closure[index]
                return inner.kind == .task ? taskName(FutureObject(inner)) : "a future"
            }
        }
        return nil
    }

    /// The coroutine of asyncio in which a task waits, below the last frame of the program's own.
    private func libraryCall(_ chain: [GeneratorObject]) -> WaitFact.Subject? {
        guard let own = chain.lastIndex(where: { !isPrelude($0) }) else { return libraryCall(chain[...]) }
        return libraryCall(chain[(own + 1)...])
    }

    private func libraryCall(_ frames: ArraySlice<GeneratorObject>) -> WaitFact.Subject? {
        guard let outer = frames.first else { return nil }
        let name = blueprints[outer.code.blueprint].qualifiedName
        switch name {
        case "sleep":
            let delay = local("delay", of: outer).map { shortText($0, limit: 20) } ?? ""
            return delay == "0" ? .nextTick : .call("sleep(\(delay))")
        case "wait_for":
            let inner = local("fut", of: outer)
            let timeout = local("timeout", of: outer).map { shortText($0, limit: 12) } ?? ""
            let subject =
                inner.map { $0.kind == .task ? taskName(FutureObject($0)) : shortText($0, limit: 24) } ?? ""
            return .call("wait_for(\(subject), \(timeout))")
        case "wait":
            return .call("wait(\(waited(outer)))")
        case "TaskGroup.__aexit__":
            return .call("the TaskGroup's tasks" + groupMembers(outer))
        case "_wrap_awaitable":
            return nil
        default:
            let words = name.split(separator: ".")
            if words.last == "__aenter__", frames.count > 1 { return libraryCall(frames.dropFirst()) }
            return .call(receiver(outer, name) + "()")
        }
    }

    /// `queue.get` where the object has a name in `__main__`, else `Queue.get`.
    private func receiver(_ frame: GeneratorObject, _ name: String) -> String {
        let words = name.split(separator: ".")
        guard words.count == 2, let object = local("self", of: frame), object.isObject else { return name }
        let type = type(of: object).name.text
        return "\(globalName(of: object) ?? type).\(words[1])"
    }

    /// The variable of `__main__` that holds an object.
    func globalName(of object: Value) -> String? {
        guard let main = DictObject(state.pointee.modules).get(names.main) else { return nil }
        let module = ModuleObject(main)
        let table = module.slotTable
        for entry in 0..<table.entryCount where !table.key(at: entry).isUndefined {
            if module.slots[table.value(at: entry).int] === object {
                return StringObject(table.key(at: entry)).text
            }
        }
        return nil
    }

    private func waited(_ frame: GeneratorObject) -> String {
        guard let futures = local("futures", of: frame) ?? local("fs", of: frame), futures.kind == .set else {
            return "…"
        }
        let set = DictObject(futures)
        let members = (0..<set.entryCount).map { set.key(at: $0) }.filter {
            $0.kind == .task || $0.kind == .future
        }
        let open = members.filter { FutureObject($0).state == .pending }
        return open.prefix(4).map { $0.kind == .task ? taskName(FutureObject($0)) : "a future" }.joined(
            separator: ", ") + (open.count > 4 ? ", …" : "")
    }

    private func groupMembers(_ frame: GeneratorObject) -> String {
        guard let group = local("self", of: frame), group.kind == .instance,
            let tasks = ownAttribute(Object(group), names.groupTasks), tasks.kind == .set
        else { return "" }
        let set = DictObject(tasks)
        let members = (0..<set.entryCount).map { set.key(at: $0) }.filter { $0.kind == .task }.map {
            taskName(FutureObject($0))
        }
        return members.isEmpty
            ? "" : ": " + members.prefix(5).joined(separator: ", ") + (members.count > 5 ? ", …" : "")
    }

    // MARK: Timers

    /// The deadline of the `sleep` that is the innermost frame.
    private func sleepEnd(_ chain: [GeneratorObject]) -> Int? {
        guard let last = chain.last, isPrelude(last), blueprints[last.code.blueprint].name == "sleep",
            let timer = local("timer", of: last), timer.kind == .handle, HandleObject(timer).when.isInt
        else { return nil }
        return HandleObject(timer).when.int
    }

    private static let fewTimers = 256

    /// The timer that completes what a task waits for, and the timeout around it.
    private func timers(of task: FutureObject) -> (due: Int?, timeout: Int?) {
        guard task[.loop].kind == .eventLoop else { return (nil, nil) }
        let loop = LoopObject(task[.loop])
        guard loop.timerCount <= Machine.fewTimers else { return (nil, nil) }
        var due: Int?
        var timeout: Int?
        for index in 0..<loop.timerCount {
            let timer = loop.timer(index)
            let handle = HandleObject(timer.handle)
            if handle.isCancelled { continue }
            if let target = timeoutTarget(handle.callback) {
                if target === task.value { timeout = min(timeout ?? .max, timer.deadline) }
            } else if let future = completionTarget(handle), future === task[.waiter] {
                due = timer.deadline
            }
        }
        return (due, timeout)
    }

    // MARK: Cancelling

    /// In how many ticks a cancel() arrives as CancelledError, if nobody on the way answers it otherwise.
    func cancelDistance(_ task: FutureObject) -> Int? {
        var distance = 1
        var current = task
        while distance < 100 {
            let waiter = current[.waiter]
            switch waiter.kind {
            case .task where FutureObject(waiter).state == .pending:
                current = FutureObject(waiter)
                distance += 1
            case .future:
                if ownAttribute(FutureObject(waiter).object, names.gatherChildren) != nil {
                    return nil
                }
                return distance
            case .task, .undefined, .none: return distance
            default: return nil
            }
        }
        return nil
    }
}
