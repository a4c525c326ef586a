/// `asyncio.Future`.
extension Machine {
    func installFuture() {
        let define = Definition(self, class: loopClass(.future), receiver: nil)
        define.constructor { (m, a) throws(Raised) in
            m.makeFuture(ClassObject(a[0]), loop: .undefined).value
        }
        define.method("__init__", "*,loop", required: 0) { (m, a) throws(Raised) in
            let future = FutureObject(a[0])
            future[.loop] = try m.loopOfFuture(a[1])
            future.state = .pending
            let loop = LoopObject(future[.loop])
            if loop.flags.contains(.debug) { m.noteOrigin(of: a[0], loop) }
            return .none
        }
        defineOutcome(define)
        defineSetters(define)
        defineCallbacks(define)
        defineAwaiting(define)
        defineFutureAttributes(define)
    }

    /// The loop given for a future, or the one that it gets without.
    func loopOfFuture(_ given: Value) throws(Raised) -> Value {
        let loop = given.isUndefined || given.isNone ? try loopForFuture() : given
        guard loop.kind == .eventLoop else {
            throw raise(.typeError, "loop: an event loop is expected, not '\(typeName(loop))'")
        }
        return loop
    }

    /// Refuses a future whose `__init__` never ran.
    func checkInitialized(_ future: FutureObject) throws(Raised) {
        if future[.loop].isUndefined { throw raise(.runtimeError, "Future object is not initialized.") }
    }

    /// The loop of a future made without one.
    func loopForFuture() throws(Raised) -> Value {
        if state.pointee.runningLoop.kind == .eventLoop { return state.pointee.runningLoop }
        let module = try loadModule(strings.intern("asyncio"))
        return try call(try getAttribute(module.value, strings.intern("get_event_loop")))
    }

    private func defineOutcome(_ define: Definition) {
        define.method("result", 0) { (m, a) throws(Raised) in
            let future = FutureObject(a[0])
            if future.state == .pending { throw m.raise(.invalidStateError, "Result is not set.") }
            let result = try m.futureResult(a[0])
            return result ?? .none
        }
        define.method("exception", 0) { (m, a) throws(Raised) in
            let future = FutureObject(a[0])
            switch future.state {
            case .pending: throw m.raise(.invalidStateError, "Exception is not set.")
            case .cancelled: throw m.raise(m.cancelledError(of: future))
            case .finished:
                future.flags.remove(.unretrieved)
                return future[.exception].isUndefined ? .none : future[.exception]
            }
        }
        define.method("done", 0) { (_, a) throws(Raised) in Value(FutureObject(a[0]).state != .pending) }
        define.method("cancelled", 0) { (_, a) throws(Raised) in Value(FutureObject(a[0]).state == .cancelled)
        }
        define.method("cancel", "msg", required: 0) { (m, a) throws(Raised) in
            try m.checkInitialized(FutureObject(a[0]))
            return Value(m.cancelPlain(FutureObject(a[0]), a[1]))
        }
        define.method("_make_cancelled_error", 0) { (m, a) throws(Raised) in
            m.cancelledError(of: FutureObject(a[0]))
        }
    }

    private func defineSetters(_ define: Definition) {
        define.method("set_result", 1) { (m, a) throws(Raised) in
            try m.checkInitialized(FutureObject(a[0]))
            try m.setResult(FutureObject(a[0]), a[1])
            return .none
        }
        define.method("set_exception", 1) { (m, a) throws(Raised) in
            try m.checkInitialized(FutureObject(a[0]))
            try m.setException(FutureObject(a[0]), a[1])
            return .none
        }
    }

    private func defineCallbacks(_ define: Definition) {
        define.method("add_done_callback", "fn,/,*,context", required: 1) { (m, a) throws(Raised) in
            let future = FutureObject(a[0])
            try m.checkInitialized(future)
            let context = a[2].isUndefined || a[2].isNone ? m.currentContext : a[2]
            let callback = context.isUndefined ? m.plainCallback(a[1]) : m.pair(a[1], context)
            if future.state == .pending {
                m.addCallback(future, callback)
            } else {
                m.schedule(callback, future, LoopObject(future[.loop]))
            }
            return .none
        }
        define.method("remove_done_callback", 1) { (m, a) throws(Raised) in
            let future = FutureObject(a[0])
            try m.checkInitialized(future)
            let kept = ListObject.allocate(m.heap, class: m.classBits(.list), capacity: 4)
            var removed = 0
            for callback in m.callbacks(future) {
                let callable = callback.kind == .tuple ? TupleObject(callback)[0] : callback
                if try m.keysEqual(callable, a[1]) { removed += 1 } else { kept.append(callback, m.heap) }
            }
            if removed > 0 { future[.callbacks] = kept.count == 0 ? .undefined : kept.value }
            return Value(removed)
        }
    }

    /// A callback as it is stored: one that could be taken for a task or the future itself is put into a pair.
    func plainCallback(_ callable: Value) -> Value {
        callable.kind == .task || callable.kind == .future || callable.kind == .tuple
            ? pair(callable, .none) : callable
    }

    private func defineAwaiting(_ define: Definition) {
        define.method("__await__", 0) { (_, a) throws(Raised) in a[0] }
        define.method("__iter__", 0) { (_, a) throws(Raised) in a[0] }
        define.method("__next__", 0) { (m, a) throws(Raised) in
            if let result = try m.futureResult(a[0]) {
                let stop = m.makeException(
                    m.exceptionClass(.stopIteration), m.tuple(result.isNone ? [] : [result]))
                throw m.raiseAgain(stop)
            }
            return a[0]
        }
        define.classMethod("__class_getitem__", 1) { (m, a) throws(Raised) in try m.genericAlias(a[0], a[1]) }
        define.method("__repr__", 0) { (m, a) throws(Raised) in
            m.strings.make(try m.describe(FutureObject(a[0]))).value
        }
        define.method("get_loop", 0) { (m, a) throws(Raised) in
            try m.checkInitialized(FutureObject(a[0]))
            return FutureObject(a[0])[.loop]
        }
    }

    private func defineFutureAttributes(_ define: Definition) {
        define.property(
            "_loop",
            { (_, value) throws(Raised) in
                FutureObject(value)[.loop].isUndefined ? .none : FutureObject(value)[.loop]
            })
        define.property(
            "_state", { (m, value) throws(Raised) in m.strings.make(m.stateName(FutureObject(value))).value })
        define.property(
            "_exception",
            { (_, value) throws(Raised) in
                FutureObject(value)[.exception].isUndefined ? .none : FutureObject(value)[.exception]
            })
        define.property(
            "_result",
            { (_, value) throws(Raised) in
                FutureObject(value)[.result].isUndefined ? .none : FutureObject(value)[.result]
            })
        define.property(
            "_cancel_message",
            { (_, value) throws(Raised) in
                FutureObject(value)[.cancelMessage].isUndefined ? .none : FutureObject(value)[.cancelMessage]
            }, set: { (_, value, new) throws(Raised) in FutureObject(value)[.cancelMessage] = new })
        define.property(
            "_callbacks",
            { (m, value) throws(Raised) in
                let callbacks = m.callbacks(FutureObject(value))
                return callbacks.isEmpty ? .none : m.list(callbacks).value
            })
        define.property(
            "_source_traceback",
            { (m, value) throws(Raised) in m.sourceTraceback(of: value, FutureObject(value)[.loop]) ?? .none }
        )
        defineFlag(define, "_asyncio_future_blocking", .blocking)
        defineFlag(define, "_log_traceback", .unretrieved)
        defineFlag(define, "_Future__log_traceback", .unretrieved)
    }

    func defineFlag(_ define: Definition, _ name: String, _ flag: FutureObject.Flag) {
        define.property(
            name, { (_, value) throws(Raised) in Value(FutureObject(value).flags.contains(flag)) },
            set: { (m, value, new) throws(Raised) in
                if try m.truth(new) {
                    if flag == .unretrieved {
                        throw m.raise(.valueError, "_log_traceback can only be set to False")
                    }
                    FutureObject(value).flags.insert(flag)
                } else {
                    FutureObject(value).flags.remove(flag)
                }
            })
    }

    // MARK: Showing

    func stateName(_ future: FutureObject) -> String {
        switch future.state {
        case .pending: "PENDING"
        case .cancelled: "CANCELLED"
        case .finished: "FINISHED"
        }
    }

    /// `<Future pending cb=[…]>`
    func describe(_ future: FutureObject) throws(Raised) -> String {
        try enterNative()
        defer { leaveNative() }
        var parts = [stateName(future).lowercased()]
        if future.object.kind == .task { try describeTask(future, &parts) }
        if future.state == .finished {
            if future[.exception].kind == .exception {
                parts.append("exception=\(try repr(future[.exception]).text)")
            } else {
                parts.append("result=\(try shortened(future[.result]))")
            }
        }
        let callbacks = callbacks(future)
        if !callbacks.isEmpty {
            var shown: [String] = []
            for callback in callbacks { shown.append(try describeCallback(callback, future)) }
            if shown.count > 2 { shown = [shown[0], "<\(shown.count - 2) more>", shown[shown.count - 1]] }
            parts.append("cb=[\(shown.joined(separator: ", "))]")
        }
        if let origin = createdAt(future.value, future[.loop]) { parts.append(origin) }
        return "<\(typeName(future.value)) \(parts.joined(separator: " "))>"
    }

    private func describeTask(_ task: FutureObject, _ parts: inout [String]) throws(Raised) {
        if task.state == .pending, task[.cancelRequests].int > 0 { parts[0] = "cancelling" }
        parts.append("name=\(try repr(strings.make(taskName(task)).value).text)")
        if !task[.coroutine].isNone { parts.append("coro=<\(try describeCoroutine(task[.coroutine]))>") }
        let waiter = task[.waiter]
        if waiter.kind == .future || waiter.kind == .task {
            parts.append("wait_for=\(try describe(FutureObject(waiter)))")
        }
    }

    private func describeCallback(_ callback: Value, _ future: FutureObject) throws(Raised) -> String {
        if callback === future.value { return "_run_until_complete_cb()" }
        if callback.kind == .task { return "Task.task_wakeup()" }
        let callable = callback.kind == .tuple ? TupleObject(callback)[0] : callback
        return try callbackText(callable, state.pointee.emptyTuple, isDebug: false)
    }

    /// A coroutine as a task's repr shows it: its name, and the line where it is.
    func describeCoroutine(_ coroutine: Value) throws(Raised) -> String {
        guard coroutine.kind.isGenerator else { return "\(try repr(coroutine).text)" }
        let generator = GeneratorObject(coroutine)
        let blueprint = blueprints[generator.code.blueprint]
        let name = "\(blueprint.qualifiedName)()"
        guard generator.state != .closed else {
            return "\(name) done, defined at \(blueprint.fileName):\(blueprint.firstLine)"
        }
        let place = "\(blueprint.fileName):\(currentLine(generator))"
        return generator.state == .created
            ? "\(name) running at \(blueprint.fileName):\(blueprint.firstLine)"
            : "\(name) running at \(place)"
    }

    /// The line at which a suspended coroutine waits.
    func currentLine(_ generator: GeneratorObject) -> Int {
        let blueprint = blueprints[generator.code.blueprint]
        guard generator.state != .created else { return blueprint.firstLine }
        var index = generator.resumeAddress - generator.code.instructions
        if generator.resumeRegister != GeneratorObject.noRegister { index -= 1 }
        if !generator[.delegate].isUndefined, generator.state != .running,
            let inner = innerFrameReturn(generator)
        {
            index = inner
        }
        guard blueprint.locations.indices.contains(index) else { return blueprint.firstLine }
        return Int(blueprint.locations[index].start.line)
    }

    /// For a coroutine that awaits another one: the index of its await instruction.
    private func innerFrameReturn(_ generator: GeneratorObject) -> Int? {
        let delegate = generator[.delegate]
        let inner: GeneratorObject
        if delegate.kind.isGenerator {
            inner = GeneratorObject(delegate)
        } else if delegate.kind == .asyncGeneratorStep {
            inner = GeneratorObject(Object(delegate)[0])
        } else {
            return nil
        }
        return inner.frame.returnAddress - 1 - generator.code.instructions
    }

    /// A result as reprs of futures show it: long ones are cut, by `reprlib`.
    private func shortened(_ value: Value) throws(Raised) -> String {
        switch value.kind {
        case .none, .bool, .int, .float, .ellipsis: return try repr(value).text
        case .string where StringObject(value).count <= 26:
            let text = try repr(value).text
            if text.count <= 30 { return text }
        default: break
        }
        let module = try loadModule(strings.intern("reprlib"))
        return try str(try call(try getAttribute(module.value, strings.intern("repr")), value)).text
    }
}
