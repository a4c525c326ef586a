import Engine

/// The log of inputs, and the moments on it that are kept.
extension Session {
    /// What is typed from now on; the inputs that come of it belong together.
    public func beginEntry(_ text: String, kind: EntryKind = .typed) {
        tree.beginEntry(text, kind, memory.breakpoints)
    }

    /// What was typed last was refused: it is forgotten.
    public func dropEntry() { tree.dropEntry() }

    /// Ctrl-C ended what was typed last.
    public func noteInterrupted() { tree.noteInterrupted() }

    /// Takes back the input done last, which Ctrl-C has cut short: the world is as it was at a place before it,
    /// and nothing of it is remembered.
    public func takeBackInterrupted(to place: Place) {
        let interrupted = tree.here
        guard interrupted != place.node else { return }
        go(to: place)
        checkpoints.drop(interrupted)
        tree.removeLast(interrupted)
    }

    /// The breakpoints, in the order of their numbers.
    public var breakpoints: [Breakpoint] { memory.breakpoints }

    /// Numbers are not given twice.
    public var nextBreakpointNumber: Int { memory.breakpointCount + 1 }

    /// Does an input and notes it.
    func record(_ input: SessionInput) -> SessionResult {
        if checkpoints.isEmpty { keepMoment(isPinned: true) }
        tree.append(input)
        log.append(input)
        let result = work(on: input, isReplay: false)
        var isUnrepeatable = false
        if case .interrupted = result { isUnrepeatable = true }
        tree.conclude(
            tick: world.tick, nanoseconds: world.clock, isVoid: Session.isVoid(input, result),
            isInsideTick: world.isInsideTick, isUnrepeatable: isUnrepeatable)
        if isUnrepeatable {
            // Nobody can say when exactly Ctrl-C came.
            keepMoment(isPinned: true)
        } else if costSinceCheckpoint > CheckpointStore.interval {
            keepMoment(isPinned: false)
        }
        return result
    }

    /// Does an input that may have been done before, and notes how long it takes.
    @discardableResult
    func work(on input: SessionInput, isReplay: Bool) -> SessionResult {
        let clock = ContinuousClock()
        let start = clock.now
        let result = work(on: input)
        let spent = (clock.now - start).components
        costSinceCheckpoint += Int(spent.seconds) * 1_000_000_000 + Int(spent.attoseconds / 1_000_000_000)
        return result
    }

    func keepMoment(isPinned: Bool) {
        let moment = world.moment(sharing: checkpoints.newest)
        checkpoints.keep(
            CheckpointStore.Checkpoint(moment: moment, memory: memory, isPinned: isPinned), at: tree.here)
        costSinceCheckpoint = 0
    }

    /// Whether nothing was done that one would want to take back.
    private static func isVoid(_ input: SessionInput, _ result: SessionResult) -> Bool {
        switch (input, result) {
        case (.condition, _), (_, .idle), (_, .deadlock): true
        case (.python(let text), .failed(let problem)): isRefused(text, problem)
        case (.load, .failed(let problem)): !problem.hasPrefix("Traceback")
        default: false
        }
    }

    /// Whether Python text was not even begun.
    private static func isRefused(_ text: String, _ problem: String) -> Bool {
        !problem.hasPrefix("Traceback") || text.allSatisfy(\.isWhitespace)
    }
}
