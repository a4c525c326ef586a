/// Tasks: making, stepping and cancelling them.
extension Machine {
    /// A task for a coroutine, its first step queued.
    func makeTask(_ type: ClassObject, _ coroutine: Value, loop: Value, name: Value, context: Value)
        -> FutureObject
    {
        let capacity = max(type.instanceCapacity, FutureLayout.taskFieldCount)
        let object = heap.allocate(.task, class: type.bits, count: capacity)
        for index in 0..<capacity { object[index] = .undefined }
        object[0] = type.rootShape
        let task = FutureObject(object)
        initialize(task, coroutine, loop: loop, name: name, context: context)
        return task
    }

    func initialize(_ task: FutureObject, _ coroutine: Value, loop: Value, name: Value, context: Value) {
        prepare(task, coroutine, loop: loop, name: name, context: context)
        LoopObject(loop).push(.step, task.value, .undefined, heap)
        if LoopObject(loop).flags.contains(.debug) { noteOrigin(of: task.value, LoopObject(loop)) }
        if recorder.isOn { recorder.watcher?.taskMade(task) }
    }

    /// Gives a task its values and makes it known, without queueing its first step.
    func prepare(_ task: FutureObject, _ coroutine: Value, loop: Value, name: Value, context: Value) {
        task[.state] = Value(FutureObject.State.pending.rawValue)
        task[.loop] = loop
        task[.flags] = Value(0)
        task[.coroutine] = coroutine
        if coroutine === state.pointee.freshCoroutine { state.pointee.freshCoroutine = .undefined }
        task[.cancelRequests] = Value(0)
        task[.context] = context.isUndefined || context.isNone ? currentContext : context
        state.pointee.taskCount += 1
        task[.number] = Value(state.pointee.taskCount)
        if name.isUndefined || name.isNone {
            state.pointee.namedTasks += 1
            task[.name] = Value(state.pointee.namedTasks)
        } else {
            task[.name] = name
        }
        let target = LoopObject(loop)
        DictObject(target[.tasks]).insert(task.value, hash: identityHash(task.value), .none, heap)
        if recorder.isOn {
            if task[.name].isInt {
                recorder.note(.newUnnamed, state.pointee.taskCount, task[.name].int)
            } else {
                recorder.note(.new, state.pointee.taskCount, name: taskName(task))
            }
        }
    }

    /// Runs a new task's first step at once, inside whatever runs now.
    func startEagerly(_ task: FutureObject, _ loop: LoopObject) throws(Raised) {
        let interrupted = loop[.currentTask]
        if recorder.isOn { recorder.watcher?.taskMade(task) }
        defer { loop[.currentTask] = interrupted }
        try step(task, throwing: .undefined, loop: loop)
    }

    /// `task.get_name()`: default names are made when they are asked for.
    func taskName(_ task: FutureObject) -> String {
        if task[.name].isInt { return "Task-\(task[.name].int)" }
        return task[.name].kind == .string ? StringObject(task[.name]).text : "None"
    }

    // MARK: Stepping

    /// Runs a task until it waits or ends.
    func step(_ task: FutureObject, throwing given: Value, loop: LoopObject) throws(Raised) {
        var exception = given
        guard task.state == .pending else {
            throw raise(
                .invalidStateError,
                "_step(): already done: \(try repr(task.value).text) \(try repr(given).text)")
        }
        if task.flags.contains(.mustCancel) {
            if exception.isUndefined || !type(of: exception).isSubclass(of: exceptionClass(.cancelledError)) {
                exception = cancelledError(of: task)
            }
            task.flags.remove(.mustCancel)
        }
        let waiter = task[.waiter]
        task[.waiter] = .undefined
        loop[.currentTask] = task.value
        if recorder.isOn {
            recorder.note(.run, task[.number].int)
            recorder.watcher?.taskRuns(task, waiter: waiter, exception: exception)
        }
        defer { loop[.currentTask] = .undefined }
        let coroutine = task[.coroutine]
        do throws(Raised) {
            switch try resume(task, coroutine, throwing: exception) {
            case .returned(let value): try complete(task, value, loop)
            case .yielded(let value): try wait(task, for: value, loop)
            }
        } catch {
            try fail(task, takeRaised(), loop)
        }
    }

    /// Resumes a task's coroutine in the task's context.
    @inline(__always)
    private func resume(_ task: FutureObject, _ coroutine: Value, throwing exception: Value) throws(Raised)
        -> Resumption
    {
        let saved = state.pointee.contextVariables
        let context = task[.context]
        let isObject = context.kind == .iterator
        state.pointee.contextVariables = isObject ? Object(context)[0] : context
        defer {
            if isObject {
                Object(context)[0] = state.pointee.contextVariables
            } else {
                task[.context] = state.pointee.contextVariables
            }
            state.pointee.contextVariables = saved
        }
        guard coroutine.kind.isGenerator else { return try resumeForeign(coroutine, throwing: exception) }
        let generator = GeneratorObject(coroutine)
        return exception.isUndefined
            ? try resume(generator, sending: .none) : try resume(generator, throwing: exception)
    }

    /// Resumes an object that only behaves like a coroutine.
    private func resumeForeign(_ coroutine: Value, throwing exception: Value) throws(Raised) -> Resumption {
        do throws(Raised) {
            if exception.isUndefined {
                return .yielded(try call(try getAttribute(coroutine, names.send), .none))
            }
            return .yielded(try call(try getAttribute(coroutine, names.throw), exception))
        } catch {
            guard type(of: state.pointee.raised).isSubclass(of: exceptionClass(.stopIteration)) else {
                throw error
            }
            return .returned(ExceptionObject(takeRaised())[.detail])
        }
    }

    func complete(_ task: FutureObject, _ value: Value, _ loop: LoopObject) throws(Raised) {
        if task.flags.contains(.mustCancel) {
            // Asked to cancel itself while it ran its last step.
            task.flags.remove(.mustCancel)
            if recorder.isOn {
                recorder.note(.cancelled, task[.number].int)
                recorder.watcher?.taskWasCancelled(task)
            }
            forget(task, loop)
            cancelPlain(task, task[.cancelMessage])
            return
        }
        if recorder.isOn {
            recorder.note(.done, task[.number].int)
            recorder.watcher?.taskReturned(task, value)
        }
        forget(task, loop)
        try setResult(task, value)
    }

    /// The step ended with an exception.
    func fail(_ task: FutureObject, _ exception: Value, _ loop: LoopObject) throws(Raised) {
        guard exception.kind == .exception else { throw raiseAgain(exception) }
        let type = type(of: exception)
        if state.pointee.isHalting { throw raiseAgain(exception) }
        if type.isSubclass(of: exceptionClass(.cancelledError)) {
            if recorder.isOn {
                recorder.note(.cancelled, task[.number].int)
                recorder.watcher?.taskWasCancelled(task)
            }
            forget(task, loop)
            task[.exception] = exception
            cancelPlain(task, .undefined)
            return
        }
        if recorder.isOn {
            recorder.note(.failed, task[.number].int, name: type.name.text)
            recorder.watcher?.taskFailed(task, exception)
        }
        forget(task, loop)
        try setException(task, exception)
        if type.isSubclass(of: exceptionClass(.keyboardInterrupt))
            || type.isSubclass(of: exceptionClass(.systemExit))
        {
            throw raiseAgain(exception)
        }
    }

    /// Takes a finished task out of the loop's live ones.
    private func forget(_ task: FutureObject, _ loop: LoopObject) {
        let tasks = DictObject(loop[.tasks])
        // Identities compare without running code.
        if let entry = try? tasks.find(task.value, hash: identityHash(task.value), IdentityKeys()) {
            tasks.remove(at: entry)
        }
    }

    /// The step ended by waiting for something.
    func wait(_ task: FutureObject, for value: Value, _ loop: LoopObject) throws(Raised) {
        if value.isNone {
            loop.push(.step, task.value, .undefined, heap)
        } else if value.kind == .future || value.kind == .task {
            try wait(task, on: FutureObject(value), loop)
        } else if let blocking = try foreignBlocking(value) {
            try waitForeign(task, value, blocking, loop)
        } else {
            let shown = try repr(value).text
            let message =
                value.kind == .generator
                ? "yield was used instead of yield from for generator in task \(try repr(task.value).text) with \(shown)"
                : "Task got bad yield: \(shown)"
            loop.push(.step, task.value, makeException(.runtimeError, message), heap)
        }
        if recorder.isOn {
            recorder.note(.suspend, task[.number].int)
            recorder.watcher?.taskWaits(task)
        }
    }

    private func wait(_ task: FutureObject, on future: FutureObject, _ loop: LoopObject) throws(Raised) {
        if future[.loop] !== task[.loop] {
            let message =
                "Task \(try repr(task.value).text) got Future \(try repr(future.value).text) attached to a different loop"
            loop.push(.step, task.value, makeException(.runtimeError, message), heap)
            return
        }
        guard future.flags.contains(.blocking) else {
            let message =
                "yield was used instead of yield from in task \(try repr(task.value).text) with \(try repr(future.value).text)"
            loop.push(.step, task.value, makeException(.runtimeError, message), heap)
            return
        }
        future.flags.remove(.blocking)
        if future.value === task.value {
            let message = "Task cannot await on itself: \(try repr(task.value).text)"
            loop.push(.step, task.value, makeException(.runtimeError, message), heap)
            return
        }
        if overridesCallbacks(future.value) {
            try addWakeup(of: task, to: future.value)
        } else if future.state == .pending {
            addCallback(future, task.value)
        } else {
            loop.push(.wakeup, task.value, future.value, heap)
        }
        task[.waiter] = future.value
        if task.flags.contains(.mustCancel), try cancel(future.value, task[.cancelMessage]) {
            task.flags.remove(.mustCancel)
        }
    }

    /// Whether a future's class has an `add_done_callback` of its own.
    @inline(__always)
    private func overridesCallbacks(_ future: Value) -> Bool {
        let type = Object(future).type
        if type.traits.contains(.builtin) { return false }
        return lookup(type, strings.intern("add_done_callback"))?.kind != .nativeFunction
    }

    /// `_asyncio_future_blocking` of an object that is no future of ours; nil if it has none.
    private func foreignBlocking(_ value: Value) throws(Raised) -> Bool? {
        guard let flag = try getAttributeIfPresent(value, strings.intern("_asyncio_future_blocking")),
            !flag.isNone
        else {
            return nil
        }
        return try truth(flag)
    }

    private func waitForeign(_ task: FutureObject, _ value: Value, _ isBlocking: Bool, _ loop: LoopObject)
        throws(Raised)
    {
        try setAttribute(value, strings.intern("_asyncio_future_blocking"), .false)
        try addWakeup(of: task, to: value)
        task[.waiter] = value
        if task.flags.contains(.mustCancel), try cancel(value, task[.cancelMessage]) {
            task.flags.remove(.mustCancel)
        }
    }

    /// Has a future wake a task by way of its own `add_done_callback`.
    private func addWakeup(of task: FutureObject, to future: Value) throws(Raised) {
        let wakeup = try getAttribute(task.value, strings.intern("_wakeup"))
        let keywords = DictObject.allocate(heap, .dict, class: classBits(.dict))
        keywords.set(strings.intern("context"), contextObject(task[.context]), heap)
        _ = try callWithKeywords(
            try getAttribute(future, strings.intern("add_done_callback")), [wakeup], keywords)
    }

    /// A future that a task waited for is done.
    func wake(_ task: FutureObject, by future: Value, loop: LoopObject) throws(Raised) {
        guard future.kind == .future || future.kind == .task else {
            return try step(task, throwing: .undefined, loop: loop)
        }
        let done = FutureObject(future)
        switch done.state {
        case .cancelled:
            let exception = cancelledError(of: done)
            setContext(exception)
            try step(task, throwing: exception, loop: loop)
        case .finished where done[.exception].kind == .exception:
            done.flags.remove(.unretrieved)
            try step(task, throwing: done[.exception], loop: loop)
        case .finished, .pending:
            try step(task, throwing: .undefined, loop: loop)
        }
    }

    // MARK: Cancelling

    /// `Task.cancel()`
    func cancelTask(_ task: FutureObject, _ message: Value) throws(Raised) -> Bool {
        guard task.state == .pending else { return false }
        task[.cancelRequests] = Value(task[.cancelRequests].int + 1)
        // Tasks that wait for each other pass it on without end.
        if state.pointee.depth >= state.pointee.recursionLimit {
            throw raise(.recursionError, "maximum recursion depth exceeded")
        }
        state.pointee.depth += 1
        defer { state.pointee.depth -= 1 }
        if recorder.isOn { recorder.watcher?.taskIsAskedToCancel(task, message) }
        let waiter = task[.waiter]
        let isPassedOn = waiter.isUndefined || waiter.isNone ? false : try cancel(waiter, message)
        if !isPassedOn {
            task.flags.insert(.mustCancel)
            task[.cancelMessage] = message
        }
        if recorder.isOn { recorder.note(.cancel, task[.number].int) }
        return true
    }
}

/// Compares keys by identity.
struct IdentityKeys: KeyComparer {
    @inline(__always) func keysEqual(_ a: Value, _ b: Value) -> Bool { a === b }
}
