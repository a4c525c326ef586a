/// The event loop's methods.
extension Machine {
    /// A loop of a class; nil: of the one that programs have.
    func makeLoop(_ type: ClassObject? = nil) -> LoopObject {
        let type = type ?? loopClass(.eventLoop)
        let capacity = max(type.instanceCapacity, LoopObject.fieldCount + 1)
        let object = heap.allocate(.eventLoop, class: type.bits, count: capacity)
        for index in 0..<capacity { object[index] = index < LoopObject.fieldCount ? .none : .undefined }
        object[0] = type.rootShape
        let loop = LoopObject(object)
        loop[.ready] = LoopObject.ring(heap, 16).value
        loop[.first] = Value(0)
        loop[.count] = Value(0)
        loop[.timers] = BufferObject.allocate(heap, capacity: 0).value
        loop[.sequence] = Value(0)
        loop[.flags] = Value(0)
        loop[.currentTask] = .undefined
        loop[.tasks] = DictObject.allocate(heap, .dict, class: classBits(.dict)).value
        loop[.signalHandlers] = DictObject.allocate(heap, .dict, class: classBits(.dict)).value
        loop[.asyncGenerators] = ListObject.allocate(heap, class: classBits(.list), capacity: 0).value
        loop[.target] = .undefined
        loop[.slowCallbackDuration] = Value(0.1)
        return loop
    }

    func installEventLoop() {
        let define = Definition(self, class: loopClass(.baseEventLoop), receiver: .eventLoop)
        define.constructor { (m, a) throws(Raised) in
            let loop = m.makeLoop(ClassObject(a[0])).value
            try m.logSelector()
            return loop
        }
        define.method("__init__", 0) { (_, _) throws(Raised) in .none }
        defineScheduling(define)
        defineMaking(define)
        defineRunning(define)
        defineLoopState(define)
        defineExceptionHandling(define)
        defineSignalHandling(define)
        defineCustomization(define)
    }

    /// A program that logs sees, with the level DEBUG, which selector a new loop uses.
    private func logSelector() throws(Raised) {
        guard DictObject(state.pointee.modules).get(strings.intern("logging")) != nil else { return }
        let reports = try loadModule(strings.intern("asyncio.error_reports"))
        _ = try call(try getAttribute(reports.value, strings.intern("log_selector")))
    }

    private func checkOpen(_ loop: LoopObject) throws(Raised) {
        if loop.flags.contains(.closed) { throw raise(.runtimeError, "Event loop is closed") }
    }

    // MARK: Scheduling

    private func defineScheduling(_ define: Definition) {
        for name in ["call_soon", "call_soon_threadsafe"] {
            define.variadicMethod(name) { (m, a) throws(Raised) in
                guard a.count >= 2 else {
                    throw m.raise(.typeError, "\(name)() missing 1 required positional argument: 'callback'")
                }
                let loop = LoopObject(a[0])
                try m.checkOpen(loop)
                let context = try m.contextArgument(a, name)
                if loop.flags.contains(.debug) { try m.checkCallback(a[1], name) }
                let handle = m.makeHandle(a[1], m.restTuple(a, from: 2), context: context, loop: loop)
                loop.push(.handle, handle.value, .undefined, m.heap)
                if loop.flags.contains(.debug) { m.noteOrigin(of: handle.value, loop) }
                return handle.value
            }
        }
        define.variadicMethod("call_later") { (m, a) throws(Raised) in
            guard a.count >= 3 else {
                throw m.raise(.typeError, "call_later() missing required positional arguments")
            }
            if a[1].isNone { throw m.raise(.typeError, "delay must not be None") }
            try m.checkOpen(LoopObject(a[0]))
            if m.isCustomized(LoopObject(a[0])) { return try m.callLaterByMethods(a) }
            let delay = try m.number(a[1])
            let when = Machine.seconds(m.state.pointee.clock) + delay
            return try m.scheduleTimer(a, when, "call_later")
        }
        define.variadicMethod("call_at") { (m, a) throws(Raised) in
            guard a.count >= 3 else {
                throw m.raise(.typeError, "call_at() missing required positional arguments")
            }
            if a[1].isNone { throw m.raise(.typeError, "when cannot be None") }
            return try m.scheduleTimer(a, try m.number(a[1]), "call_at")
        }
        define.method("time", 0) { (m, _) throws(Raised) in Value(Machine.seconds(m.state.pointee.clock)) }
        define.method("_poll_soon", 1, -1) { (m, a) throws(Raised) in
            let loop = LoopObject(a[0])
            let handle = m.makeHandle(a[1], m.restTuple(a, from: 2), context: .undefined, loop: loop)
            m.pollSoon(handle.value, loop)
            return handle.value
        }
    }

    private func scheduleTimer(_ a: Arguments, _ when: Double, _ name: String) throws(Raised) -> Value {
        let loop = LoopObject(a[0])
        try checkOpen(loop)
        let context = try contextArgument(a, name)
        if loop.flags.contains(.debug) { try checkCallback(a[2], name) }
        let deadline = Machine.nanoseconds(when)
        let handle = makeHandle(
            a[2], restTuple(a, from: 3), context: context, loop: loop, when: Value(deadline))
        loop.addTimer(deadline, handle.value, heap)
        if loop.flags.contains(.debug) { noteOrigin(of: handle.value, loop) }
        return handle.value
    }

    func number(_ value: Value) throws(Raised) -> Double {
        let inner = payload(value)
        guard isNumber(inner) else {
            throw raise(.typeError, "unsupported operand type(s) for +: 'float' and '\(typeName(value))'")
        }
        return try double(inner)
    }

    private func checkCallback(_ callback: Value, _ method: String) throws(Raised) {
        if callback.kind == .coroutine {
            throw raise(.typeError, "coroutines cannot be used with \(method)()")
        }
        if callback.kind == .function, CodeObject(FunctionObject(callback)[.code]).flags.contains(.coroutine)
        {
            throw raise(.typeError, "coroutines cannot be used with \(method)()")
        }
        switch callback.kind {
        case .function, .boundMethod, .nativeFunction, .classObject: return
        default:
            if lookup(type(of: callback), names.call) == nil {
                throw raise(
                    .typeError,
                    "a callable object was expected by \(method)(), got \(try repr(callback).text)")
            }
        }
    }

    /// The `context=` keyword; any other one is refused.
    func contextArgument(_ a: Arguments, _ name: String) throws(Raised) -> Value {
        var context = Value.undefined
        for index in 0..<a.keywordCount {
            guard a.keywordName(index).equals("context") else {
                throw raise(
                    .typeError, "\(name)() got an unexpected keyword argument '\(a.keywordName(index).text)'")
            }
            context = a.keywordValue(index)
        }
        return context
    }

    func restTuple(_ a: Arguments, from first: Int) -> Value {
        if a.count <= first { return state.pointee.emptyTuple }
        let tuple = TupleObject.allocate(heap, class: classBits(.tuple), count: a.count - first)
        tuple.items.update(from: a.base + first, count: a.count - first)
        return tuple.value
    }

    // MARK: Futures and tasks

    private func defineMaking(_ define: Definition) {
        define.method("create_future", 0) { (m, a) throws(Raised) in
            let future = m.makeFuture(m.loopClass(.future), loop: a[0]).value
            if LoopObject(a[0]).flags.contains(.debug) { m.noteOrigin(of: future, LoopObject(a[0])) }
            return future
        }
        define.method("create_task", "coro,/,*,name,context", required: 1) { (m, a) throws(Raised) in
            let loop = LoopObject(a[0])
            try m.checkOpen(loop)
            if !loop[.taskFactory].isNone { return try m.makeTaskByFactory(loop, a) }
            try m.checkCoroutine(a[1])
            let name = a[2].isUndefined || a[2].isNone ? Value.none : try m.str(a[2]).value
            return m.makeTask(m.loopClass(.task), a[1], loop: a[0], name: name, context: a[3]).value
        }
        define.method("set_task_factory", 1) { (m, a) throws(Raised) in
            if !a[1].isNone, try m.getAttributeIfPresent(a[1], m.names.call) == nil, a[1].kind != .function {
                throw m.raise(.typeError, "task factory must be a callable or None")
            }
            LoopObject(a[0])[.taskFactory] = a[1]
            return .none
        }
        define.method("get_task_factory", 0) { (_, a) throws(Raised) in LoopObject(a[0])[.taskFactory] }
    }

    private func makeTaskByFactory(_ loop: LoopObject, _ a: Arguments) throws(Raised) -> Value {
        let keywords = DictObject.allocate(heap, .dict, class: classBits(.dict))
        if !a[3].isUndefined, !a[3].isNone { keywords.set(strings.intern("context"), a[3], heap) }
        let task = try callWithKeywords(loop[.taskFactory], [a[0], a[1]], keywords)
        // CPython 3.13.0 gives a name even where none was given: `None`.
        _ = try call(try getAttribute(task, strings.intern("set_name")), a[2].isUndefined ? .none : a[2])
        return task
    }

    // MARK: State

    private func defineLoopState(_ define: Definition) {
        define.method("is_running", 0) { (_, a) throws(Raised) in
            Value(LoopObject(a[0]).flags.contains(.running))
        }
        define.method("is_closed", 0) { (_, a) throws(Raised) in
            Value(LoopObject(a[0]).flags.contains(.closed))
        }
        define.method("get_debug", 0) { (_, a) throws(Raised) in
            Value(LoopObject(a[0]).flags.contains(.debug))
        }
        define.method("set_debug", 1) { (m, a) throws(Raised) in
            if try m.truth(a[1]) {
                LoopObject(a[0]).flags.insert(.debug)
            } else {
                LoopObject(a[0]).flags.remove(.debug)
            }
            return .none
        }
        define.method("close", 0) { (m, a) throws(Raised) in
            let loop = LoopObject(a[0])
            if loop.flags.contains(.running) {
                throw m.raise(.runtimeError, "Cannot close a running event loop")
            }
            loop.flags.insert(.closed)
            loop[.ready] = LoopObject.ring(m.heap, 16).value
            loop[.first] = Value(0)
            loop[.count] = Value(0)
            loop[.timers] = BufferObject.allocate(m.heap, capacity: 0).value
            return .none
        }
        define.property(
            "slow_callback_duration",
            { (_, value) throws(Raised) in LoopObject(value)[.slowCallbackDuration] },
            set: { (_, value, new) throws(Raised) in LoopObject(value)[.slowCallbackDuration] = new })
        define.method("__repr__", 0) { (m, a) throws(Raised) in
            let flags = LoopObject(a[0]).flags
            func word(_ flag: LoopObject.Flag) -> String { flags.contains(flag) ? "True" : "False" }
            let text = "running=\(word(.running)) closed=\(word(.closed)) debug=\(word(.debug))"
            return m.strings.make("<_UnixSelectorEventLoop \(text)>").value
        }
    }

    // MARK: Exceptions

    private func defineExceptionHandling(_ define: Definition) {
        define.method("set_exception_handler", 1) { (m, a) throws(Raised) in
            if !a[1].isNone, a[1].kind != .function, try m.getAttributeIfPresent(a[1], m.names.call) == nil {
                throw m.raise(
                    .typeError, "A callable object or None is expected, got \(try m.repr(a[1]).text)")
            }
            LoopObject(a[0])[.exceptionHandler] = a[1]
            return .none
        }
        define.method("get_exception_handler", 0) { (_, a) throws(Raised) in
            LoopObject(a[0])[.exceptionHandler]
        }
        define.method("default_exception_handler", 1) { (m, a) throws(Raised) in
            try m.reportUnhandled(a[1])
            return .none
        }
        define.method("call_exception_handler", 1) { (m, a) throws(Raised) in
            let handler = LoopObject(a[0])[.exceptionHandler]
            if handler.isNone { try m.reportUnhandled(a[1]) } else { _ = try m.call(handler, a[0], a[1]) }
            return .none
        }
    }

    /// What asyncio logs when nobody handles an exception: the message, its details, the traceback.
    func reportUnhandled(_ context: Value) throws(Raised) {
        let dict = DictObject(payload(context))
        var lines = ["Unhandled exception in event loop"]
        if let message = dict.get(strings.intern("message")) { lines[0] = try str(message).text }
        var details: [(String, String)] = []
        for entry in 0..<dict.entryCount where dict.key(at: entry).kind == .string {
            let key = StringObject(dict.key(at: entry)).text
            if key == "message" || key == "exception" { continue }
            details.append((key, try repr(dict.value(at: entry)).text))
        }
        for detail in details.sorted(by: { $0.0 < $1.0 }) { lines.append("\(detail.0): \(detail.1)") }
        var text = lines.joined(separator: "\n") + "\n"
        if let exception = dict.get(strings.intern("exception")), exception.kind == .exception {
            text += tracebackText(exception)
        }
        writeError(text)
    }

    func writeError(_ text: String) {
        var text = text
        text.withUTF8 { output.writeError(UnsafeRawBufferPointer($0)) }
    }

    // MARK: Signals

    private func defineSignalHandling(_ define: Definition) {
        define.variadicMethod("add_signal_handler") { (m, a) throws(Raised) in
            guard a.count >= 3 else {
                throw m.raise(.typeError, "add_signal_handler() missing required arguments")
            }
            if a[2].kind == .coroutine
                || (a[2].kind == .function && FunctionObject(a[2]).code.flags.contains(.coroutine))
            {
                throw m.raise(.typeError, "coroutines cannot be used with add_signal_handler()")
            }
            let loop = LoopObject(a[0])
            try m.checkOpen(loop)
            let number = Value(try m.integerArgument(m.payload(a[1])))
            guard (1...64).contains(number.int) else {
                throw m.raise(.valueError, "invalid signal number \(number.int)")
            }
            let handle = m.makeHandle(a[2], m.restTuple(a, from: 3), context: .undefined, loop: loop)
            try DictObject(loop[.signalHandlers]).set(
                number, hash: try m.hash(number), handle.value, m, m.heap)
            return .none
        }
        define.method("remove_signal_handler", 1) { (m, a) throws(Raised) in
            let handlers = DictObject(LoopObject(a[0])[.signalHandlers])
            let number = Value(try m.integerArgument(m.payload(a[1])))
            guard let entry = try handlers.find(number, hash: try m.hash(number), m) else { return .false }
            handlers.remove(at: entry)
            return .true
        }
    }
}
