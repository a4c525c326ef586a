/// Futures: completing them and telling those who wait.
extension Machine {
    /// A pending future of a class.
    func makeFuture(_ type: ClassObject, loop: Value) -> FutureObject {
        let capacity = max(type.instanceCapacity, FutureLayout.futureFieldCount)
        let object = heap.allocate(.future, class: type.bits, count: capacity)
        for index in 0..<capacity { object[index] = .undefined }
        object[0] = type.rootShape
        let future = FutureObject(object)
        future[.state] = Value(FutureObject.State.pending.rawValue)
        future[.loop] = loop
        future[.flags] = Value(0)
        return future
    }

    // MARK: Callbacks

    /// Registers what is to happen when the future is done: a task to wake (`.task`), `run_until_complete`'s stop (the
    /// future itself), or a callable.
    func addCallback(_ future: FutureObject, _ callback: Value) {
        if future[.callbacks].isUndefined {
            future[.callbacks] = callback
        } else if future[.callbacks].kind == .list {
            ListObject(future[.callbacks]).append(callback, heap)
        } else {
            let list = ListObject.allocate(heap, class: classBits(.list), capacity: 4)
            list.append(future[.callbacks], heap)
            list.append(callback, heap)
            future[.callbacks] = list.value
        }
    }

    func callbacks(_ future: FutureObject) -> [Value] {
        let stored = future[.callbacks]
        if stored.isUndefined { return [] }
        if stored.kind == .list { return (0..<ListObject(stored).count).map { ListObject(stored)[$0] } }
        return [stored]
    }

    /// Puts a handle for each callback into the ready queue.
    private func scheduleCallbacks(_ future: FutureObject) {
        let stored = future[.callbacks]
        guard !stored.isUndefined else { return }
        if recorder.isWatched { recorder.watcher?.futureDone(future) }
        future[.callbacks] = .undefined
        let loop = LoopObject(future[.loop])
        if stored.kind == .list {
            let list = ListObject(stored)
            for index in 0..<list.count { schedule(list[index], future, loop) }
        } else {
            schedule(stored, future, loop)
        }
    }

    @inline(__always)
    func schedule(_ callback: Value, _ future: FutureObject, _ loop: LoopObject) {
        if callback.kind == .task, callback !== future.value {
            loop.push(.wakeup, callback, future.value, heap)
        } else if callback === future.value {
            loop.push(.stop, callback, .undefined, heap)
        } else {
            loop.push(.callback, callback, future.value, heap)
        }
    }

    // MARK: Completing

    func setResult(_ future: FutureObject, _ result: Value) throws(Raised) {
        guard future.state == .pending else { throw raise(.invalidStateError, "invalid state") }
        future[.result] = result
        future.state = .finished
        scheduleCallbacks(future)
    }

    func setException(_ future: FutureObject, _ exception: Value) throws(Raised) {
        guard future.state == .pending else { throw raise(.invalidStateError, "invalid state") }
        var exception = exception
        if exception.kind == .classObject, ClassObject(exception).traits.contains(.exception) {
            exception = try call(exception)
        }
        guard exception.kind == .exception else { throw raise(.typeError, "invalid exception object") }
        if type(of: exception).isSubclass(of: exceptionClass(.stopIteration)) {
            let message = "StopIteration interacts badly with generators and cannot be raised into a Future"
            let replacement = makeException(.runtimeError, message)
            ExceptionObject(replacement)[.cause] = exception
            ExceptionObject(replacement)[.context] = exception
            exception = replacement
        }
        finish(future, exception)
    }

    /// Ends a future with an exception that is known to be one.
    func finish(_ future: FutureObject, _ exception: Value) {
        future[.exception] = exception
        future.state = .finished
        future.flags.insert(.unretrieved)
        // Whoever waits for it looks at it in the next tick.
        state.pointee.watchWait = future[.callbacks].isUndefined ? 0 : max(1, state.pointee.watchWait)
        watch(future.value, .nowhere)
        scheduleCallbacks(future)
    }

    /// `Future.cancel()` proper; tasks have their own.
    @discardableResult
    func cancelPlain(_ future: FutureObject, _ message: Value) -> Bool {
        guard future.state == .pending else { return false }
        future.state = .cancelled
        future[.cancelMessage] = message
        scheduleCallbacks(future)
        return true
    }

    /// `value.cancel(msg=message)` of any future or task, also one whose class overrides it.
    func cancel(_ value: Value, _ message: Value) throws(Raised) -> Bool {
        if let method = lookup(type(of: value), cancelName), method.kind == .function {
            let labels = tuple([msgName.value])
            return try truth(
                try [value, message].withUnsafeBufferPointer { (args) throws(Raised) in
                    try call(
                        method, args,
                        keywords: message.isUndefined || message.isNone ? .undefined : labels.value,
                        dropLast: message.isUndefined || message.isNone)
                })
        }
        if value.kind == .task { return try cancelTask(FutureObject(value), message) }
        if value.kind == .future { return cancelPlain(FutureObject(value), message) }
        return try truth(try call(try getAttribute(value, cancelName)))
    }

    /// Calls with the last argument left out where it is not wanted.
    private func call(
        _ callee: Value, _ args: UnsafeBufferPointer<Value>, keywords: Value, dropLast: Bool
    ) throws(Raised) -> Value {
        try call(
            callee, UnsafeBufferPointer(rebasing: dropLast ? args.dropLast() : args[...]), keywords: keywords)
    }

    var cancelName: StringObject { names.cancel }
    var msgName: StringObject { names.msgAttribute }
}
