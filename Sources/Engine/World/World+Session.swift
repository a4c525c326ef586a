/// A world that somebody works in: entries between ticks, single ticks, a loop of its own.
///
/// Code typed at a prompt runs between two ticks inside the loop that is running then: that of the program that was
/// loaded and waits in `asyncio.run`, or else a loop that the session has for itself.
extension World {
    /// What an entry came to.
    public enum EntryOutcome {
        case finished
        /// It awaits: a task was made of it, which the next tick begins.
        case task(number: Int)
        /// It called `asyncio.run` or its like, and waits for the loop.
        case waiting
        /// An exception left it.
        case failed(traceback: String)
        case exited(status: Int, message: String?)
        /// Ctrl-C stopped it.
        case interrupted
    }

    /// What a tick came to.
    public enum TickOutcome {
        case ran
        /// The program that was loaded has ended in this tick.
        case ended(EntryOutcome)
        /// Nothing is ready, no timer is set; no tick took place.
        case deadlock
        /// There is no task and nothing else to wait for; no tick took place.
        case idle
        /// Ctrl-C: KeyboardInterrupt was raised in the step of a task, or between two steps.
        case interrupted(task: String?)
        /// It was stopped inside, or at its end (see `isInsideTick`).
        case stopped(TickStop)
        /// SystemExit or KeyboardInterrupt left a task of the session's own loop.
        case failed(traceback: String)
    }

    /// Begins a session: `report` gets what happens to tasks, at the moment when it happens.
    public func beginSession(_ report: @escaping (TaskFact) -> Void) {
        let observer = SessionObserver(machine)
        observer.report = report
        machine.recorder.watcher = observer
        machine.recorder.start()
        machine.extraRoots.append { [unowned self] heap in
            observer.markRoots(heap)
            if sessionLoop.isObject { heap.mark(sessionLoop) }
            machine.openTick.markRoots(heap)
            for trap in machine.traps.traps { heap.mark(trap.code.value) }
        }
    }

    /// What the session's observer remembers: to be kept, and put back, together with the world's memory.
    public var observation: Observation {
        get { observer?.memory ?? Observation() }
        set {
            observer?.memory = newValue
            machine.recorder.activity = newValue.activity
        }
    }

    /// The task whose step runs now.
    public var runningTaskName: String? { observer?.current.map { machine.taskName($0) } }

    var observer: SessionObserver? { machine.recorder.watcher as? SessionObserver }

    /// Learners need not import asyncio first. It is provided when something is done, so that the first prompt does not
    /// wait for it.
    func provideAsyncio() {
        guard !asyncioIsProvided else { return }
        asyncioIsProvided = true
        guarded { () throws(Raised) in
            let name = machine.strings.intern("asyncio")
            guard mainModule.get(name) == nil else { return }
            mainModule.set(name, try machine.loadModule(name).value, machine.heap)
        }
    }

    /// A program imports it itself.
    private func withdrawAsyncio() {
        guard asyncioIsProvided else { return }
        asyncioIsProvided = false
        let name = machine.strings.intern("asyncio")
        guard let module = DictObject(machine.state.pointee.modules).get(name),
            let known = mainModule.get(name), known === module
        else { return }
        mainModule.set(name, .undefined, machine.heap)
    }

    private func guarded(_ body: () throws(Raised) -> Void) {
        do throws(Raised) {
            try machine.withNativeFrame(body)
        } catch {
            _ = machine.takeRaised()
            // Ctrl-C is for what comes behind.
            guard machine.wasInterrupted else { return }
            machine.wasInterrupted = false
            guarded(body)
            machine.interruptFlag.pointee = 1
        }
    }

    // MARK: Loops

    /// Whether the program that was loaded, or an entry, waits in `asyncio.run` or its like.
    public var isProgramWaiting: Bool { machine.blockingLoop != nil }

    /// The loop that the next tick belongs to, made the running one.
    private func enterLoop() -> LoopObject {
        if let loop = machine.blockingLoop { return loop }
        if !sessionLoop.isObject || LoopObject(sessionLoop).flags.contains(.closed) {
            sessionLoop = machine.makeLoop().value
        }
        let loop = LoopObject(sessionLoop)
        loop.flags.insert(.running)
        loop.flags.remove(.stopping)
        machine.state.pointee.runningLoop = loop.value
        return loop
    }

    /// The session's own loop stops running, so that a program can run one itself.
    private func leaveSessionLoop() {
        guard sessionLoop.isObject, machine.blockingLoop == nil else { return }
        machine.leaveLoop(LoopObject(sessionLoop))
    }

    // MARK: Entries

    /// Compiles an entry; one that awaits at its top level is recognised.
    /// - Throws: `ProgramError`
    public func compileEntry(_ source: String, fileName: String) throws(ProgramError) -> Entry {
        let text = source.hasSuffix("\n") ? source : source + "\n"
        do throws(ProgramError) {
            return Entry(
                program: try compile(text, fileName: fileName, mode: .interactive, allowTopLevelAwait: false),
                awaits: false)
        } catch {
            guard case .syntax = error else { throw error }
            let awaiting: Program
            do throws(ProgramError) {
                awaiting = try compile(text, fileName: fileName, mode: .awaitable, allowTopLevelAwait: true)
            } catch let second {
                if case .unsupported = second { throw second }
                throw error
            }
            return Entry(program: awaiting, awaits: true)
        }
    }

    /// Runs an entry between two ticks.
    /// - Parameter ownLoop: it may run a loop of its own, as `asyncio.run` does.
    public func enter(_ entry: Entry, ownLoop: Bool = false) -> EntryOutcome {
        provideAsyncio()
        observer?.beginEntry(by: nil)
        if ownLoop { leaveSessionLoop() } else { _ = enterLoop() }
        return perform { () throws(Raised) in
            let value = try machine.execute(
                machine.load(entry.program.blueprint, into: mainModule), in: mainModule)
            guard entry.awaits else { return nil }
            let task = machine.makeTask(
                machine.loopClass(.task), value, loop: enterLoop().value, name: .none, context: .undefined)
            return task[.number].int
        }
    }

    /// Runs a program from a file in `__main__`, until it ends or waits for a loop that it runs.
    public func load(_ program: Program) -> EntryOutcome {
        leaveSessionLoop()
        withdrawAsyncio()
        observer?.beginEntry(by: nil)
        observer?.beginEntry(by: "the program")
        return perform { () throws(Raised) in
            _ = try machine.execute(machine.load(program.blueprint, into: mainModule), in: mainModule)
            return nil
        }
    }

    /// Runs code on the ground level or above a frame that waits there, and tells how it ended.
    private func perform(_ body: () throws(Raised) -> Int?) -> EntryOutcome {
        let state = machine.state
        let (top, depth, handled, frame) = (
            state.pointee.stackTop, state.pointee.depth, state.pointee.handled, state.pointee.blockedFrame
        )
        var result = EntryOutcome.finished
        state.pointee.outcome = .returned
        let current = leaveTask()
        defer { enterTask(current) }
        _ = try? machine.withNativeFrame { () throws(Raised) in
            do throws(Raised) {
                let task = try body()
                if state.pointee.blockedFrame != 0, state.pointee.blockedFrame != frame { result = .waiting }
                if let task { result = .task(number: task) }
            } catch {
                result = failure(machine.takeRaised())
                state.pointee.stackTop = top
                state.pointee.depth = depth
                state.pointee.handled = handled
            }
        }
        if result.hasEnded, machine.blockingLoop == nil { _ = enterLoop() }
        machine.output.flush()
        return result
    }

    /// A real program would end here, by a signal or a loop inside it that can never go on; a session does not.
    private func takeVerdict() -> String? {
        guard let verdict = machine.verdict else { return nil }
        machine.verdict = nil
        machine.state.pointee.isHalting = false
        switch verdict {
        case .killed(let signal):
            return "signal \(signal) ends a real program here, as no handler is set; this world goes on"
        case .deadlock: return "deadlock: a loop was run in which nothing can ever happen again"
        case .tickLimit: return "stopped after \(tick) ticks"
        }
    }

    private func failure(_ exception: Value) -> EntryOutcome {
        if let text = takeVerdict() { return .failed(traceback: text) }
        let type = machine.type(of: exception)
        if type.isSubclass(of: machine.exceptionClass(.systemExit)),
            case .exited(let status, let message) = exitOutcome(exception)
        {
            return .exited(status: status, message: message)
        }
        if type.isSubclass(of: machine.exceptionClass(.keyboardInterrupt)), machine.wasInterrupted {
            machine.wasInterrupted = false
            return .interrupted
        }
        return .failed(traceback: machine.tracebackText(exception))
    }

    // MARK: Ticks

    /// Runs one tick of the loop that is running.
    ///
    /// The iterations in which asyncio.run closes async generators and threads are no ticks: they run with the one before.
    /// - Parameter stops: where it is to stop inside; nil: nowhere. A tick that was stopped inside is gone on with.
    public func sessionTick(stops: TickStops? = nil) -> TickOutcome {
        var result = oneTick(stops)
        while case .ran = result, let loop = machine.blockingLoop, loop.flags.contains(.uncounted) {
            result = oneTick(nil)
        }
        _ = takeEvents()
        if machine.blockingLoop == nil { _ = enterLoop() }
        machine.output.flush()
        return result
    }

    private func oneTick(_ stops: TickStops?) -> TickOutcome {
        let loop = enterLoop()
        var result = TickOutcome.ran
        _ = try? machine.withNativeFrame { () throws(Raised) in
            do throws(Raised) {
                if let stops = stops ?? (isInsideTick ? TickStops() : nil) {
                    result = try tick(loop, stops)
                } else {
                    result = try tick(loop)
                }
                if isInsideTick { return }
            } catch {
                result = tickFailure(loop)
                return
            }
            guard loop.flags.contains(.stopping) else { return }
            if machine.blockingLoop == nil { loop.flags.remove(.stopping) } else { result = endOfRun(loop) }
        }
        return result
    }

    private func tick(_ loop: LoopObject) throws(Raised) -> TickOutcome {
        try machine.tick(loop) == .deadlock ? nothingToRun(loop) : .ran
    }

    private func tick(_ loop: LoopObject, _ stops: TickStops) throws(Raised) -> TickOutcome {
        if isInsideTick { observer?.begin(machine.openTick.activity, by: machine.openTick.actor) }
        defer { if isInsideTick { noteActivity() } }
        switch try machine.tick(loop, stops: stops) {
        case .ran: return .ran
        case .deadlock: return nothingToRun(loop)
        case .stopped(let stop): return .stopped(stop)
        }
    }

    private func noteActivity() {
        machine.openTick.activity = observer?.memory.activity ?? 0
        machine.openTick.actor = observer?.memory.actor
    }

    private func nothingToRun(_ loop: LoopObject) -> TickOutcome { hasLiveTasks(loop) ? .deadlock : .idle }

    /// A loop that somebody waits for is never idle.
    private func hasLiveTasks(_ loop: LoopObject) -> Bool {
        machine.blockingLoop != nil || DictObject(loop[.tasks]).count > 0
    }

    /// KeyboardInterrupt or SystemExit left the loop.
    private func tickFailure(_ loop: LoopObject) -> TickOutcome {
        if let text = takeVerdict() {
            _ = machine.takeRaised()
            return .failed(traceback: text)
        }
        let exception = machine.state.pointee.raised
        let isOurs = machine.wasInterrupted
        machine.wasInterrupted = false
        let targetIsDone =
            machine.blockingLoop != nil && loop[.target].isObject
            && FutureObject(loop[.target]).state != .pending
        if isOurs, !targetIsDone {
            _ = machine.takeRaised()
            return .interrupted(task: lastTask(endedBy: exception))
        }
        guard machine.blockingLoop != nil else {
            return .failed(traceback: machine.tracebackText(machine.takeRaised()))
        }
        machine.abandonLoop(loop)
        return resumeProgram(nil)
    }

    private func lastTask(endedBy exception: Value) -> String? {
        let found = observer?.records.values.first { FutureObject($0.task)[.exception] === exception }
        return found.map { machine.taskName(FutureObject($0.task)) }
    }

    private func endOfRun(_ loop: LoopObject) -> TickOutcome {
        do throws(Raised) {
            return resumeProgram(try machine.finishLoop(loop))
        } catch {
            return resumeProgram(nil)
        }
    }

    /// The program goes on behind `asyncio.run` with a value, or with the exception that is on its way.
    private func resumeProgram(_ value: Value?) -> TickOutcome {
        machine.state.pointee.outcome = .returned
        observer?.beginEntry(by: "the program", isResumed: true)
        do throws(Raised) {
            _ = try machine.resumeBlocked(value)
            return machine.isBlocked ? .ran : .ended(.finished)
        } catch {
            let outcome = failure(machine.takeRaised())
            machine.state.pointee.stackTop = machine.heap.stack
            machine.state.pointee.depth = 0
            return .ended(outcome)
        }
    }

    /// Whether Ctrl-C has been pressed and nobody has been told.
    public var interruptIsPending: Bool { machine.interruptFlag.pointee != 0 }
}

extension World.EntryOutcome {
    var hasEnded: Bool {
        if case .waiting = self { return false }
        return true
    }
}

/// What was typed at a prompt, compiled.
public struct Entry: Sendable {
    let program: Program
    /// It awaits at its top level: running it makes a task.
    public let awaits: Bool
}
