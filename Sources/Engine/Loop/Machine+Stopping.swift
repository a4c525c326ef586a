/// Ticks that can be stopped inside: between two handles, and between two lines of what a handle runs.
///
/// They do what `tick` does, apart from the hot path. A program is left in the middle of its code by leaving the native
/// functions that run it: its frames stay where they are, and running goes on in the innermost one.
extension Machine {
    enum StoppableResult {
        case ran
        case deadlock
        case stopped(TickStop)
    }

    /// The next tick, or what is left of the one that is open, up to the first stop.
    func tick(_ loop: LoopObject, stops: TickStops) throws(Raised) -> StoppableResult {
        do throws(Raised) {
            if !openTick.isOpen, try !openNextTick(loop) { return .deadlock }
            arm(stops)
            defer { traps.disarm() }
            return try goOn(loop, stops)
        } catch {
            openTick = OpenTick()
            traps.isPausing = false
            throw error
        }
    }

    /// What `tick` does before it runs handles; false: a deadlock.
    private func openNextTick(_ loop: LoopObject) throws(Raised) -> Bool {
        guard try begin(loop) else { return false }
        openTick.isOpen = true
        openTick.left = loop.readyCount
        return true
    }

    private func arm(_ stops: TickStops) {
        switch stops.lines {
        case .none: return
        case .all: armTraps { _ in true }
        case .some(let lines): armTraps { $0.lineStarts.contains { lines.contains($0.line) } }
        }
        traps.wantsStop = { [unowned self] in stops.atLine(runningTaskName, $0.line) }
    }

    private var runningTaskName: String? {
        guard state.pointee.runningLoop.kind == .eventLoop else { return nil }
        let task = LoopObject(state.pointee.runningLoop)[.currentTask]
        return task.kind == .task ? taskName(FutureObject(task)) : nil
    }

    private func goOn(_ loop: LoopObject, _ stops: TickStops) throws(Raised) -> StoppableResult {
        if openTick.paused != nil {
            if try resumePaused(loop) { return .stopped(stopPlace()) }
            if stops.afterHandle() { return stoppedBehindHandle() }
        }
        while openTick.left > 0 {
            if !openTick.isAnnounced, let name = nextTaskName(loop), stops.beforeTask(name) {
                openTick.isAnnounced = true
                return .stopped(.beforeTask(name))
            }
            if heap.state.pointee.budget < 0 || interruptFlag.pointee != 0 {
                try safepoint(state.pointee.stackTop)
            }
            openTick.isAnnounced = false
            openTick.left -= 1
            traps.rearm()
            let (kind, a, b) = loop.pop()
            if try runStoppably(kind, a, b, loop) { return .stopped(stopPlace()) }
            if stops.afterHandle() { return stoppedBehindHandle() }
        }
        openTick = OpenTick()
        return .ran
    }

    private func stoppedBehindHandle() -> StoppableResult {
        if openTick.left == 0 { openTick = OpenTick() }
        return .stopped(.handle)
    }

    /// The task whose step is next in the ready queue.
    private func nextTaskName(_ loop: LoopObject) -> String? {
        guard loop.readyCount > 0 else { return nil }
        let entry = BufferObject(loop[.ready]).items + 3 * loop[.first].int
        let kind = ReadyEntry(rawValue: entry[0].int)
        guard kind == .step || kind == .wakeup, entry[1].kind == .task else { return nil }
        return taskName(FutureObject(entry[1]))
    }

    private func stopPlace() -> TickStop { pausedPlace.map { .line($0) } ?? .handle }

    /// The line that runs next where a handle was stopped inside.
    var pausedPlace: CodePlace? {
        guard let paused = openTick.paused else { return nil }
        return place(Frame(paused.frame.registers), paused.frame.address, task: runningTaskName)
    }

    func place(_ frame: Frame, _ address: UnsafeMutablePointer<Instruction>, task: String?) -> CodePlace {
        let blueprint = blueprints[frame.code.blueprint]
        let index = address - frame.code.instructions
        let line =
            blueprint.locations.indices.contains(index)
            ? Int(blueprint.locations[index].start.line) : blueprint.firstLine
        let source = sourceLine(blueprint.fileName, line).map {
            String($0.drop { $0 == " " || $0 == "\t" })
        }
        return CodePlace(
            task: task, function: blueprint.name, file: blueprint.fileName, line: line, source: source)
    }

    // MARK: Handles

    /// As `run`; true: it was stopped inside.
    private func runStoppably(_ kind: ReadyEntry, _ a: Value, _ b: Value, _ loop: LoopObject) throws(Raised)
        -> Bool
    {
        switch kind {
        case .step: return try step(FutureObject(a), throwing: b, stoppably: loop)
        case .wakeup: return try step(FutureObject(a), wokenBy: b, stoppably: loop)
        case .callback: return try runCallback(a, b, stoppably: loop)
        case .handle: return try runHandle(HandleObject(a), stoppably: loop)
        case .nothing, .stop, .signal:
            try run(kind, a, b, loop)
            return false
        }
    }

    private func step(_ task: FutureObject, wokenBy future: Value, stoppably loop: LoopObject) throws(Raised)
        -> Bool
    {
        guard future.kind == .future || future.kind == .task else {
            return try step(task, throwing: .undefined, stoppably: loop)
        }
        let done = FutureObject(future)
        var exception = Value.undefined
        if done.state == .cancelled {
            exception = cancelledError(of: done)
        } else if done.state == .finished, done[.exception].kind == .exception {
            done.flags.remove(.unretrieved)
            exception = done[.exception]
        }
        return try step(task, throwing: exception, stoppably: loop)
    }

    private func step(_ task: FutureObject, throwing given: Value, stoppably loop: LoopObject) throws(Raised)
        -> Bool
    {
        guard task.state == .pending, task[.coroutine].kind.isGenerator else {
            try step(task, throwing: given, loop: loop)
            return false
        }
        var exception = given
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
        let generator = GeneratorObject(task[.coroutine])
        return try drive(task, loop, state.pointee.stackTop) { () throws(Raised) in
            exception.isUndefined
                ? try resume(generator, sending: .none) : try resume(generator, throwing: exception)
        }
    }

    /// Runs a task's step, or what is left of it, in the task's context; true: it was stopped inside.
    private func drive(
        _ task: FutureObject, _ loop: LoopObject, _ stackTop: UnsafeMutablePointer<Value>,
        _ body: () throws(Raised) -> Resumption
    ) throws(Raised) -> Bool {
        let outer = (state.pointee.contextVariables, state.pointee.handled)
        state.pointee.contextVariables = task.contextVariables
        defer { if openTick.paused == nil { loop[.currentTask] = .undefined } }
        var hasLeft = false
        do throws(Raised) {
            let result = try pausably(body)
            leave(task, outer.0)
            hasLeft = true
            switch result {
            case .returned(let value): try complete(task, value, loop)
            case .yielded(let value): try wait(task, for: value, loop)
            }
        } catch {
            // What complete and wait raise comes here too.
            if !hasLeft { leave(task, outer.0) }
            if traps.isPausing {
                state.pointee.handled = outer.1
                return notePause(.task(task), context: .undefined, stackTop)
            }
            try fail(task, takeRaised(), loop)
        }
        return false
    }

    private func leave(_ task: FutureObject, _ outer: Value) {
        task.contextVariables = state.pointee.contextVariables
        state.pointee.contextVariables = outer
    }

    private func pausably<Result>(_ body: () throws(Raised) -> Result) throws(Raised) -> Result {
        traps.isPausable = true
        defer { traps.isPausable = false }
        return try body()
    }

    private func notePause(_ work: OpenTick.Work, context: Value, _ stackTop: UnsafeMutablePointer<Value>)
        -> Bool
    {
        traps.isPausing = false
        guard let frame = traps.paused else { return false }
        traps.paused = nil
        state.pointee.stackTop = frame.stackTop
        openTick.paused = OpenTick.Paused(frame: frame, work: work, context: context, stackTop: stackTop)
        return true
    }

    // MARK: Callbacks

    private func runHandle(_ handle: HandleObject, stoppably loop: LoopObject) throws(Raised) -> Bool {
        guard !handle.isCancelled, isPlainFunction(handle.callback) else {
            try run(.handle, handle.value, .undefined, loop)
            return false
        }
        if recorder.isWatched { recorder.watcher?.callbackRuns(handle.callback, of: handle.value) }
        let arguments = handle.arguments
        return try drive(.handle(handle), handle.context, loop, state.pointee.stackTop) {
            () throws(Raised) in
            try call(
                handle.callback, UnsafeBufferPointer(start: arguments.items, count: arguments.count),
                keywords: .undefined)
        }
    }

    private func runCallback(_ callback: Value, _ future: Value, stoppably loop: LoopObject) throws(Raised)
        -> Bool
    {
        let hasContext = callback.kind == .tuple
        let callable = hasContext ? TupleObject(callback)[0] : callback
        guard isPlainFunction(callable) else {
            try run(.callback, callback, future, loop)
            return false
        }
        if recorder.isWatched { recorder.watcher?.callbackRuns(callable, of: future) }
        let context = hasContext && !TupleObject(callback)[1].isNone ? TupleObject(callback)[1] : .undefined
        return try drive(.callback(callable, future), context, loop, state.pointee.stackTop) {
            () throws(Raised) in try call(callable, future)
        }
    }

    /// Whether nothing native lies between the loop and the function's frame.
    private func isPlainFunction(_ callable: Value) -> Bool {
        callable.kind == .function
            || callable.kind == .boundMethod && Object(callable)[0].kind == .function
    }

    /// Runs a callback, or what is left of it; true: it was stopped inside.
    private func drive(
        _ work: OpenTick.Work, _ context: Value, _ loop: LoopObject, _ stackTop: UnsafeMutablePointer<Value>,
        _ body: () throws(Raised) -> Value
    ) throws(Raised) -> Bool {
        let handled = state.pointee.handled
        do throws(Raised) {
            _ = try inContext(context) { () throws(Raised) in try pausably(body) }
        } catch {
            if traps.isPausing {
                state.pointee.handled = handled
                let variables = traps.paused?.variables ?? .undefined
                return notePause(work, context: context.kind == .iterator ? context : variables, stackTop)
            }
            try report(work, loop)
        }
        return false
    }

    private func report(_ work: OpenTick.Work, _ loop: LoopObject) throws(Raised) {
        switch work {
        case .task: break
        case .handle(let handle):
            try reportCallback(handle.callback, handle.arguments.value, handle.value, loop)
        case .callback(let callable, let future):
            try reportCallback(callable, tuple([future]).value, .undefined, loop)
        }
    }

    // MARK: Going on

    /// Goes on with the handle that was stopped inside; true: it was stopped again.
    private func resumePaused(_ loop: LoopObject) throws(Raised) -> Bool {
        guard let paused = openTick.paused else { return false }
        openTick.paused = nil
        let frame = paused.frame
        let outer = state.pointee.handled
        traps.lift(at: frame.address)
        let body = { [self] () throws(Raised) -> Value in
            state.pointee.handled = frame.handled
            return try run(Position(frame.registers, frame.address))
        }
        let isStopped: Bool
        switch paused.work {
        case .task(let task):
            isStopped = try drive(task, loop, paused.stackTop) { () throws(Raised) in
                let value = try body()
                return state.pointee.outcome == .yielded ? .yielded(value) : .returned(value)
            }
        case .handle, .callback:
            isStopped = try drive(paused.work, paused.context, loop, paused.stackTop, body)
        }
        if !isStopped {
            state.pointee.stackTop = paused.stackTop
            if case .task = paused.work {} else { state.pointee.handled = outer }
        }
        return isStopped
    }
}

extension FutureObject {
    /// The context variables of a task.
    fileprivate var contextVariables: Value {
        get {
            let context = self[.context]
            return context.kind == .iterator ? Object(context)[0] : context
        }
        nonmutating set {
            let context = self[.context]
            if context.kind == .iterator { Object(context)[0] = newValue } else { self[.context] = newValue }
        }
    }
}
