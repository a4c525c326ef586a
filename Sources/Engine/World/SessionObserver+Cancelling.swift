/// What becomes of requests to cancel a task: requested, delivered, caught, suppressed.
extension SessionObserver {
    func taskIsAskedToCancel(_ task: FutureObject, _ message: Value) {
        let number = task[.number].int
        let tick = machine.state.pointee.tick
        let requests = memory.records[number]?.requests ?? (tick: -1, count: 0)
        memory.records[number]?.isCancelling = true
        memory.records[number]?.phase = .requested
        memory.records[number]?.requests = (tick, requests.tick == tick ? requests.count + 1 : 1)
        if requests.tick == tick, requests.count >= 2 { return }
        let isRunning = current?.bits == task.bits
        let hasBegun =
            !task[.coroutine].kind.isGenerator || GeneratorObject(task[.coroutine]).state != .created
        var wait = isRunning || !hasBegun ? nil : machine.wait(of: task)
        if let known = memory.records[number]?.wait, wait != nil { wait?.subject = known.subject }
        tellRequest(
            task, .askedToCancel(wait, hasBegun: hasBegun, isRunning: isRunning), wait?.line,
            message.isUndefined || message.isNone ? nil : machine.shortText(message, limit: 60))
    }

    private func tellRequest(
        _ task: FutureObject, _ what: TaskFact.What, _ line: Int?, _ message: String?
    ) {
        if isHidden(task) { return }
        let number = task[.number].int
        let request = CancelRequest(
            by: asker, tick: machine.state.pointee.tick, nanoseconds: machine.state.pointee.clock,
            message: message)
        memory.records[number]?.cancels.append(request)
        if (memory.records[number]?.cancels.count ?? 0) > Observation.mostRequests {
            memory.records[number]?.cancels.removeFirst()
        }
        var fact = TaskFact(
            what: what, number: number, task: machine.taskName(task), by: asker, line: line)
        fact.cause = passedOn(to: task) ?? memory.activity
        fact.message = message
        fact.count = task[.cancelRequests].int
        let id = tell(&fact)
        memory.ask = (id, memory.activity, task.value)
    }

    /// The request to a task that waits for this one, if that is what asks now.
    private func passedOn(to task: FutureObject) -> Int? {
        guard let ask = memory.ask, ask.activity == memory.activity else { return nil }
        let waiter = FutureObject(ask.task)[.waiter]
        if waiter === task.value { return ask.fact }
        guard waiter.kind == .future,
            let children = machine.ownAttribute(
                FutureObject(waiter).object, machine.names.gatherChildren), children.kind == .list
        else { return nil }
        let list = ListObject(children)
        return (0..<list.count).contains { list[$0] === task.value } ? ask.fact : nil
    }

    func taskTakesCancelBack(_ task: FutureObject) {
        let requests = task[.cancelRequests].int
        if requests == 0 { memory.records[task[.number].int]?.phase = .none }
        tell(task, .cancelTakenBack(requests: requests))
    }

    /// A step that was to be cancelled begins without a CancelledError.
    func loseCancel(_ task: FutureObject, _ wait: WaitFact?) {
        let number = task[.number].int
        memory.records[number]?.isCancelling = false
        memory.records[number]?.phase = .suppressed
        tell(task, .cancelLost(wait), cause: memory.records[number]?.last)
    }

    /// A step into which a CancelledError was thrown ends by waiting.
    func noteWaitAfterCancel(_ task: FutureObject, _ wait: WaitFact) {
        let number = task[.number].int
        guard let phase = memory.records[number]?.phase, phase == .delivered || phase == .caught else {
            return
        }
        let requests = task[.cancelRequests].int
        if isHandling(task) {
            memory.records[number]?.phase = .caught
            if phase == .delivered { tell(task, .cancelCaught, line: wait.line) }
        } else {
            memory.records[number]?.phase = .suppressed
            if requests > 0 { tell(task, .cancelSuppressed(requests: requests), line: wait.line) }
        }
    }

    /// A task ends otherwise than cancelled.
    func noteEndAfterCancel(_ task: FutureObject) {
        let requests = task[.cancelRequests].int
        guard requests > 0, let phase = memory.records[task[.number].int]?.phase, phase != .none else {
            return
        }
        tell(task, .cancelSwallowed(requests: requests))
    }

    /// Who calls `cancel()`. Outside every loop that is asyncio.run, which ends what its main task left behind.
    private var asker: String? {
        memory.actor != nil && machine.state.pointee.runningLoop.kind != .eventLoop ? "asyncio.run" : doer
    }

    /// Whether a frame of the task is inside the handler of an exception.
    private func isHandling(_ task: FutureObject) -> Bool {
        machine.chain(of: task[.coroutine]).contains { $0[.handled].kind == .exception }
    }
}

extension Machine {
    /// A callback's name; those of asyncio as what they are there for.
    func callbackName(_ callable: Value) -> String {
        let name = shortText(callable, limit: 60)
        switch name {
        case "Timeout._on_timeout": return "the timeout"
        case "TaskGroup._on_task_done": return "the TaskGroup"
        case "gather.<locals>._done_callback": return "gather"
        case "_set_result_unless_cancelled": return "the timer of sleep"
        case "shield.<locals>._inner_done_callback", "shield.<locals>._outer_done_callback":
            return "the shield"
        case "_wait.<locals>._on_completion": return "wait"
        case "_release_waiter": return "the timeout of wait"
        default: return name
        }
    }
}
