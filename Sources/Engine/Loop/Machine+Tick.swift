/// Iterations of an event loop.
extension Machine {
    /// What an iteration came to.
    enum TickResult {
        case ran
        /// Nothing is ready and no timer is set: nothing can ever happen again. No tick took place.
        case deadlock
    }

    /// One iteration: moves the time if nothing is ready, lets due timers join, runs the handles that are ready now.
    ///
    /// An exception that ends the loop (KeyboardInterrupt, SystemExit) is thrown on.
    func tick(_ loop: LoopObject) throws(Raised) -> TickResult {
        guard try begin(loop) else { return .deadlock }
        var left = loop.readyCount
        while left > 0 {
            left -= 1
            if heap.state.pointee.budget < 0 || interruptFlag.pointee != 0 {
                try safepoint(state.pointee.stackTop)
            }
            let (kind, a, b) = loop.pop()
            if loop.flags.contains(.debug) {
                try runTimed(kind, a, b, loop)
            } else {
                try run(kind, a, b, loop)
            }
        }
        if state.pointee.watchSignal != 0 { try tellLosses(loop) }
        return .ran
    }

    /// What comes before the handles: the time moves if nothing is ready, due timers join; false: a deadlock.
    @inline(__always)
    func begin(_ loop: LoopObject) throws(Raised) -> Bool {
        dropCancelledTimers(loop)
        if hasThreads { try runThreadsBeside(loop) }
        if loop.readyCount == 0, !loop.flags.contains(.stopping), loop[.arrivedSignals].kind != .list {
            guard let next = nextEvent(loop) else { return false }
            countTick(loop)
            try moveClock(to: loop.flags.contains(.hasOwnTime) ? clockTime(of: next, loop) : next)
        } else {
            countTick(loop)
            try moveClock(to: state.pointee.clock)
        }
        queueSignals(loop)
        queueTimers(loop, now: loop.flags.contains(.hasOwnTime) ? try ownTime(loop) : state.pointee.clock)
        return true
    }

    /// The poll lets threads run: those that are due, and while nothing is ready also those due before the next timer.
    private func runThreadsBeside(_ loop: LoopObject) throws(Raised) {
        try runThreads(until: state.pointee.clock)
        while loop.readyCount == 0, !loop.flags.contains(.stopping), loop[.arrivedSignals].kind != .list,
            let time = nextThreadTime
        {
            dropCancelledTimers(loop)
            if let next = nextEvent(loop), next < time { return }
            try runNextThread()
        }
    }

    /// Ticks are numbered through; those of a loop's own shutdown are left out.
    private func countTick(_ loop: LoopObject) {
        if !loop.flags.contains(.uncounted) { state.pointee.tick += 1 }
    }

    func run(_ kind: ReadyEntry, _ a: Value, _ b: Value, _ loop: LoopObject) throws(Raised) {
        switch kind {
        case .nothing: break
        case .step: try step(FutureObject(a), throwing: b, loop: loop)
        case .wakeup: try wake(FutureObject(a), by: b, loop: loop)
        case .callback: try runCallback(a, b, loop)
        case .handle: try run(HandleObject(a), loop)
        case .stop: stopUnlessExiting(FutureObject(a), loop)
        case .signal: try runSignalReader(b, loop)
        }
    }

    /// `run_until_complete`'s callback: an exception that leaves the loop by itself does not stop it a second time.
    private func stopUnlessExiting(_ future: FutureObject, _ loop: LoopObject) {
        if future.state == .finished, future[.exception].kind == .exception {
            future.flags.remove(.unretrieved)
            let type = type(of: future[.exception])
            if type.isSubclass(of: exceptionClass(.systemExit))
                || type.isSubclass(of: exceptionClass(.keyboardInterrupt))
            {
                return
            }
        }
        loop.flags.insert(.stopping)
    }

    /// A future's done callback: a callable, or a tuple of callable and context.
    private func runCallback(_ callback: Value, _ future: Value, _ loop: LoopObject) throws(Raised) {
        let hasContext = callback.kind == .tuple
        let callable = hasContext ? TupleObject(callback)[0] : callback
        if recorder.isWatched { recorder.watcher?.callbackRuns(callable, of: future) }
        do throws(Raised) {
            let context =
                hasContext && !TupleObject(callback)[1].isNone ? TupleObject(callback)[1] : .undefined
            _ = try inContext(context) { () throws(Raised) in try call(callable, future) }
        } catch {
            try reportCallback(callable, tuple([future]).value, .undefined, loop)
        }
    }

    private func run(_ handle: HandleObject, _ loop: LoopObject) throws(Raised) {
        if handle.isCancelled { return }
        if recorder.isWatched { recorder.watcher?.callbackRuns(handle.callback, of: handle.value) }
        let arguments = handle.arguments
        do throws(Raised) {
            _ = try inContext(handle.context) { () throws(Raised) in
                try call(
                    handle.callback, UnsafeBufferPointer(start: arguments.items, count: arguments.count),
                    keywords: .undefined)
            }
        } catch {
            try reportCallback(handle.callback, handle.arguments.value, handle.value, loop)
        }
    }

    /// An exception that left a callback goes to the exception handler; those that end programs go on.
    func reportCallback(_ callable: Value, _ arguments: Value, _ handle: Value, _ loop: LoopObject)
        throws(Raised)
    {
        let exception = state.pointee.raised
        let type = type(of: exception)
        if state.pointee.isHalting || type.isSubclass(of: exceptionClass(.systemExit))
            || type.isSubclass(of: exceptionClass(.keyboardInterrupt))
        {
            throw Raised()
        }
        _ = takeRaised()
        let context = DictObject.allocate(heap, .dict, class: classBits(.dict))
        let text = try callbackText(callable, arguments, isDebug: loop.flags.contains(.debug))
        context.set(strings.intern("message"), strings.make("Exception in callback \(text)").value, heap)
        context.set(strings.intern("exception"), exception, heap)
        if !handle.isUndefined { context.set(strings.intern("handle"), handle, heap) }
        if let origin = sourceTraceback(of: handle, loop.value) {
            context.set(strings.intern("source_traceback"), origin, heap)
        }
        _ = try call(try getAttribute(loop.value, strings.intern("call_exception_handler")), context.value)
    }

    /// A callback as asyncio shows it: `name() at file:line`, with the arguments in debug mode.
    func callbackText(_ callable: Value, _ arguments: Value, isDebug: Bool) throws(Raised) -> String {
        if !isDebug, let text = plainCallbackText(callable) { return text }
        let module = try loadModule(strings.intern("asyncio.format_helpers"))
        let format = try getAttribute(module.value, strings.intern("_format_callback_source"))
        let keywords = DictObject.allocate(heap, .dict, class: classBits(.dict))
        keywords.set(strings.intern("debug"), Value(isDebug), heap)
        return try str(try callWithKeywords(format, [callable, arguments], keywords)).text
    }

    /// The same for functions and methods, most of what there is.
    private func plainCallbackText(_ callable: Value) -> String? {
        switch callable.kind {
        case .function:
            guard ownAttribute(Object(callable), strings.intern("__wrapped__")) == nil else { return nil }
            let function = FunctionObject(callable)
            let blueprint = blueprints[function.code.blueprint]
            let name = (try? str(try getAttribute(callable, names.qualname)).text) ?? blueprint.qualifiedName
            if blueprint.fileName.hasPrefix("<prelude>") { return "\(name)()" }
            return "\(name)() at \(blueprint.fileName):\(blueprint.firstLine)"
        case .boundMethod, .nativeFunction:
            guard let name = try? getAttribute(callable, names.qualname), name.kind == .string else {
                return nil
            }
            return "\(StringObject(name).text)()"
        default: return nil
        }
    }

    // MARK: Time

    private func dropCancelledTimers(_ loop: LoopObject) {
        while loop.timerCount > 0, HandleObject(loop.timer(0).handle).isCancelled {
            _ = loop.removeFirstTimer()
        }
    }

    /// When the next timer or signal is due.
    private func nextEvent(_ loop: LoopObject) -> Int? {
        var next = loop.timerCount > 0 ? loop.timer(0).deadline : nil
        if next == Int.max { next = nil }
        if let signal = nextSignal, next.map({ signal < $0 }) ?? true { next = signal }
        return next
    }

    /// When the clock has come to a deadline of a loop that tells its own time.
    private func clockTime(of deadline: Int, _ loop: LoopObject) throws(Raised) -> Int {
        let (wait, tooLong) = deadline.subtractingReportingOverflow(try ownTime(loop))
        let (time, tooLate) = state.pointee.clock.addingReportingOverflow(max(0, wait))
        return tooLong || tooLate ? state.pointee.clock : time
    }

    private func queueTimers(_ loop: LoopObject, now: Int) {
        while loop.timerCount > 0, loop.timer(0).deadline <= now {
            let handle = loop.removeFirstTimer()
            if HandleObject(handle).isCancelled { continue }
            HandleObject(handle).isScheduled = false
            loop.push(.handle, handle, .undefined, heap)
        }
    }

    /// Seconds as nanoseconds, rounded to the nearest.
    static func nanoseconds(_ seconds: Double) -> Int {
        let scaled = (seconds * 1e9).rounded(.toNearestOrEven)
        if scaled.isNaN { return 0 }
        return scaled >= 9.2e18 ? Int.max : scaled <= -9.2e18 ? Int.min : Int(scaled)
    }

    static func seconds(_ nanoseconds: Int) -> Double { Double(nanoseconds) / 1e9 }
}
