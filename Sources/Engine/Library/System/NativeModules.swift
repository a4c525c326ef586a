/// The native modules, by name.
extension Machine {
    /// Makes a native module; nil if there is none of that name.
    func makeNativeModule(_ name: String) -> ModuleObject? {
        let install: (Definition) -> Void
        switch name {
        case "_asyncio": install = installAsyncioFunctions
        case "contextvars", "_contextvars": install = installContextFunctions
        case "time": install = installTime
        case "sys": install = installSystem
        case "_signal": install = installSignalFunctions
        case "_random": install = installRandom
        case "_deque": install = installCollections
        case "math": install = installMath
        case "_threads": install = installThreads
        case "_regex": install = installRegex
        case "_digests": install = installDigests
        case "_frames": install = installFramesModule
        case "_sites": install = installSites
        default: return nil
        }
        let module = ModuleObject.allocate(heap, class: classBits(.module), name: strings.intern(name).value)
        module.set(names.name, strings.intern(name).value, heap)
        module.set(names.doc, .none, heap)
        DictObject(state.pointee.modules).set(strings.intern(name), module.value, heap)
        install(Definition(self, module: module))
        return module
    }

    private func installAsyncioFunctions(_ define: Definition) {
        define.set("Future", loopClass(.future).value)
        define.set("Task", loopClass(.task).value)
        define.set("Handle", loopClass(.handle).value)
        define.set("TimerHandle", loopClass(.timerHandle).value)
        define.set("AbstractEventLoop", loopClass(.abstractEventLoop).value)
        define.set("BaseEventLoop", loopClass(.baseEventLoop).value)
        define.set("EventLoop", loopClass(.eventLoop).value)
        define.function("add_methods", 2) { (m, a) throws(Raised) in
            m.addMethods(ClassObject(a[0]), DictObject(a[1]))
            return .none
        }
        define.set("CancelledError", exceptionClass(.cancelledError).value)
        define.set("InvalidStateError", exceptionClass(.invalidStateError).value)
        define.function("get_running_loop", 0) { (m, _) throws(Raised) in
            guard m.state.pointee.runningLoop.isObject else {
                throw m.raise(.runtimeError, "no running event loop")
            }
            return m.state.pointee.runningLoop
        }
        define.function("_get_running_loop", 0) { (m, _) throws(Raised) in
            m.state.pointee.runningLoop.isObject ? m.state.pointee.runningLoop : .none
        }
        define.function("_set_running_loop", 1) { (m, a) throws(Raised) in
            guard a[0].isNone || a[0].kind == .eventLoop else {
                throw m.raise(.typeError, "an event loop is expected, not '\(m.typeName(a[0]))'")
            }
            m.state.pointee.runningLoop = a[0].isNone ? .undefined : a[0]
            return .none
        }
        define.function("current_task", "loop", required: 0) { (m, a) throws(Raised) in
            guard let loop = try m.loopArgument(a[0]) else {
                return try m.callIntrospection("_foreign_current_task", a[0])
            }
            let task = LoopObject(loop)[.currentTask]
            return task.isUndefined ? .none : task
        }
        define.function("all_tasks", "loop", required: 0) { (m, a) throws(Raised) in
            guard let loop = try m.loopArgument(a[0]) else {
                return try m.callIntrospection("_foreign_all_tasks", a[0])
            }
            let tasks = LoopObject(loop)[.tasks]
            return DictObject(tasks).copy(m.heap, .set, class: m.classBits(.set)).value
        }
        define.function("_swap_current_task", 2) { (m, a) throws(Raised) in
            guard a[0].kind == .eventLoop else { return .false }
            LoopObject(a[0])[.currentTask] = a[1].isNone ? .undefined : a[1]
            return .true
        }
        define.function("yield_now", 0) { (m, _) throws(Raised) in
            m.makeIterator(.pause, class: m.libraryClass(.pause))
        }
    }

    /// The loop that a function is asked about; nil: one that is not asyncio's own.
    private func loopArgument(_ value: Value) throws(Raised) -> Value? {
        if value.kind == .eventLoop { return value }
        guard value.isUndefined || value.isNone else { return nil }
        guard state.pointee.runningLoop.isObject else { throw raise(.runtimeError, "no running event loop") }
        return state.pointee.runningLoop
    }

    private func callIntrospection(_ name: String, _ loop: Value) throws(Raised) -> Value {
        let module = try loadModule(strings.intern("asyncio.introspection"))
        return try call(try getAttribute(module.value, strings.intern(name)), loop)
    }

    private func installContextFunctions(_ define: Definition) {
        define.set("ContextVar", loopClass(.contextVar).value)
        define.set("Context", loopClass(.context).value)
        define.set("Token", loopClass(.token).value)
        define.function("copy_context", 0) { (m, _) throws(Raised) in m.contextObject(m.currentContext) }
    }

    /// What the simulated sites answer: `find(url)` gives latency in seconds, bytes and status, or None.
    private func installSites(_ define: Definition) {
        define.function("find", 1) { (m, a) throws(Raised) in
            let url = m.strings.intern(try m.str(a[0]))
            guard m.state.pointee.sites.kind == .dict else { return .none }
            return DictObject(m.state.pointee.sites).get(url) ?? .none
        }
    }

    /// Sets what a simulated site answers: the latency in nanoseconds, the number of bytes and the HTTP status.
    func setSite(_ url: String, nanoseconds: Int, bytes: Int, status: Int) {
        if state.pointee.sites.kind != .dict {
            state.pointee.sites = DictObject.allocate(heap, .dict, class: classBits(.dict)).value
        }
        let answer = tuple([Value(Machine.seconds(nanoseconds)), Value(bytes), Value(status)])
        DictObject(state.pointee.sites).set(strings.intern(url), answer.value, heap)
    }

    private func installCollections(_ define: Definition) {
        define.set("deque", kindClass(.deque).value)
    }

    private func installSignalFunctions(_ define: Definition) {
        define.function("set_handler", 2) { (m, a) throws(Raised) in
            let number = Value(try m.integerArgument(m.payload(a[0])))
            try DictObject(m.signalTable).set(number, hash: try m.hash(number), a[1], m, m.heap)
            return .none
        }
        define.function("get_handler", 1) { (m, a) throws(Raised) in
            let number = Value(try m.integerArgument(m.payload(a[0])))
            let table = DictObject(m.signalTable)
            guard let entry = try table.find(number, hash: try m.hash(number), m) else { return .none }
            return table.value(at: entry)
        }
        define.function("raise_signal", 1) { (m, a) throws(Raised) in
            let number = Value(try m.integerArgument(m.payload(a[0])))
            try m.arrive(number)
            return .none
        }
    }
}
