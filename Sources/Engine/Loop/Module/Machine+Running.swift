/// Running an event loop: `run_until_complete`, `run_forever`, `stop`, and the ends of async generators.
extension Machine {
    func defineRunning(_ define: Definition) {
        define.blockingMethod("run_until_complete", 1) { (m, a) throws(Raised) in
            let loop = LoopObject(a[0])
            try m.checkRunnable(loop)
            let (target, isNew) = try m.futureToRun(a[1], loop)
            if FutureObject(target).state == .pending {
                m.addCallback(FutureObject(target), target)
            } else {
                m.schedule(target, FutureObject(target), loop)
            }
            loop[.target] = target
            if isNew { loop.flags.insert(.targetIsNew) } else { loop.flags.remove(.targetIsNew) }
            return try m.startLoop(loop)
        }
        define.blockingMethod("run_forever", 0) { (m, a) throws(Raised) in
            let loop = LoopObject(a[0])
            try m.checkRunnable(loop)
            loop[.target] = .undefined
            return try m.startLoop(loop)
        }
        define.method("stop", 0) { (_, a) throws(Raised) in
            LoopObject(a[0]).flags.insert(.stopping)
            return .none
        }
        define.method("shutdown_default_executor", "timeout", required: 0) { (m, a) throws(Raised) in
            LoopObject(a[0]).flags.insert(.uncounted)
            return try m.preludeCoroutine("_shutdown_default_executor", a[0])
        }
        for name in ["run_in_executor", "set_default_executor"] {
            define.variadicMethod(name) { (m, a) throws(Raised) in
                let module = try m.loadModule(m.strings.intern("asyncio.executors"))
                return try m.call(try m.getAttribute(module.value, m.strings.intern(name)), a)
            }
        }
        define.method("shutdown_asyncgens", 0) { (m, a) throws(Raised) in
            // Here a trace ends; a session looks on.
            LoopObject(a[0]).flags.insert(.uncounted)
            m.state.pointee.closedRunners += 1
            m.recorder.stop()
            return try m.preludeCoroutine("_shutdown_asyncgens", a[0])
        }
        // Here a trace ends, whether the tasks were cancelled or one of them raised on.
        define.method("_cancel_all_ended", 0) { (m, _) throws(Raised) in
            m.state.pointee.closedRunners += 1
            m.recorder.stop()
            return .none
        }
        define.method("_take_asyncgens", 0) { (m, a) throws(Raised) in
            let loop = LoopObject(a[0])
            loop.flags.insert(.asyncGeneratorsShutDown)
            let list = ListObject(loop[.asyncGenerators])
            let open = m.list(
                (0..<list.count).map { list[$0] }.filter { GeneratorObject($0).state != .closed })
            loop[.asyncGenerators] = m.list([]).value
            return open.value
        }
    }

    /// Keeps an async generator that begins to run, so that the loop can close it in the end.
    func noteAsyncGenerator(_ generator: Value) {
        guard state.pointee.runningLoop.kind == .eventLoop else { return }
        let list = ListObject(LoopObject(state.pointee.runningLoop)[.asyncGenerators])
        if list.count >= 256, list.count.nonzeroBitCount == 1 {
            var kept = 0
            for index in 0..<list.count where GeneratorObject(list[index]).state != .closed {
                list[kept] = list[index]
                kept += 1
            }
            list.buffer.object.count = kept
        }
        list.append(generator, heap)
    }

    /// A coroutine written in the prelude (`asyncio.closing`), called with the loop.
    private func preludeCoroutine(_ name: String, _ loop: Value) throws(Raised) -> Value {
        let module = try loadModule(strings.intern("asyncio.closing"))
        return try call(try getAttribute(module.value, strings.intern(name)), loop)
    }

    private func checkRunnable(_ loop: LoopObject) throws(Raised) {
        if loop.flags.contains(.closed) { throw raise(.runtimeError, "Event loop is closed") }
        if loop.flags.contains(.running) { throw raise(.runtimeError, "This event loop is already running") }
        if state.pointee.runningLoop.isObject {
            throw raise(.runtimeError, "Cannot run the event loop while another loop is running")
        }
    }

    /// The future that an argument of `run_until_complete` stands for, and whether it was made for that.
    private func futureToRun(_ value: Value, _ loop: LoopObject) throws(Raised) -> (Value, Bool) {
        if value.kind == .future || value.kind == .task {
            guard FutureObject(value)[.loop] === loop.value else {
                throw raise(
                    .valueError,
                    "The future belongs to a different loop than the one specified as the loop argument")
            }
            return (value, false)
        }
        let module = try loadModule(strings.intern("asyncio"))
        let ensure = try getAttribute(module.value, strings.intern("ensure_future"))
        let keywords = DictObject.allocate(heap, .dict, class: classBits(.dict))
        keywords.set(strings.intern("loop"), loop.value, heap)
        let future = try callWithKeywords(ensure, [value], keywords)
        return (future, true)
    }

    // MARK: Running

    /// Begins to run: leaves the caller waiting where that is possible, else runs to the end at once.
    private func startLoop(_ loop: LoopObject) throws(Raised) -> Value {
        loop.flags.insert(.running)
        state.pointee.runningLoop = loop.value
        try noteCustomization(loop)
        if canBlock || serveLoop(loop) { return .undefined }
        while true {
            do throws(Raised) {
                try iterate(loop)
                if let limit = tickLimit, state.pointee.tick >= limit,
                    loop.flags.isDisjoint(with: [.stopping, .uncounted])
                {
                    throw halt(.tickLimit)
                }
            } catch {
                leaveLoop(loop)
                throw error
            }
            if loop.flags.contains(.stopping) { return try finishLoop(loop) }
        }
    }

    /// Stops everything on the spot: nothing unwinds, nothing is caught.
    func halt(_ verdict: Verdict) -> Raised {
        self.verdict = verdict
        state.pointee.isHalting = true
        state.pointee.raised = makeException(.baseException)
        return Raised()
    }

    /// The loop stops running.
    func leaveLoop(_ loop: LoopObject) {
        loop.flags.subtract([.running, .stopping, .uncounted])
        state.pointee.runningLoop = .undefined
    }

    /// The result of `run_until_complete` or `run_forever` once the loop stopped.
    func finishLoop(_ loop: LoopObject) throws(Raised) -> Value {
        leaveLoop(loop)
        guard loop[.target].isObject else { return .none }
        let target = FutureObject(loop[.target])
        loop[.target] = .undefined
        removeStopCallback(target)
        if target.state == .pending {
            throw raise(.runtimeError, "Event loop stopped before Future completed.")
        }
        return try futureResult(target.value) ?? .none
    }

    /// An exception left the loop itself.
    func abandonLoop(_ loop: LoopObject) {
        leaveLoop(loop)
        guard loop[.target].isObject else { return }
        let target = FutureObject(loop[.target])
        loop[.target] = .undefined
        removeStopCallback(target)
        if loop.flags.contains(.targetIsNew), target.state == .finished { target.flags.remove(.unretrieved) }
    }

    private func removeStopCallback(_ target: FutureObject) {
        let left = callbacks(target).filter { $0 !== target.value }
        target[.callbacks] = left.isEmpty ? .undefined : list(left).value
    }

    /// The loop whose end the ground-level frame waits for.
    var blockingLoop: LoopObject? {
        guard isBlocked, state.pointee.runningLoop.kind == .eventLoop else { return nil }
        return LoopObject(state.pointee.runningLoop)
    }
}

/// Why a program was stopped on the spot.
enum Verdict {
    /// Nothing is ready, no timer is set.
    case deadlock
    /// As many ticks as were allowed have run.
    case tickLimit
    /// A signal whose default action is to end the process.
    case killed(signal: Int)
}
