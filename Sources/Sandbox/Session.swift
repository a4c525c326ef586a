import Engine

/// One session with a simulated world: inputs in, events and results out. No terminal.
///
/// It belongs to the thread that uses it (see `EngineThread`).
public final class Session {
    public let world: World
    /// How the world was set up.
    public let options: WorldOptions
    /// What was put in so far.
    public internal(set) var log: [SessionInput] = []
    /// Texts that a program wrote and facts about tasks go through here while an input is worked on.
    let channel: Channel
    /// All that a session remembers beside its world and its log; to be put back with them.
    public struct Memory {
        /// What happened so far.
        public internal(set) var history = History()
        var entryCount = 0
        /// Numbers of the tasks that were made of entries with a top-level await.
        var entryTasks: Set<Int> = []
        var observation = Observation()
        var breakpoints: [Breakpoint] = []
        var breakpointCount = 0
    }

    var memory = Memory()
    /// All that was put in, also what was gone back from.
    var tree = InputTree()
    var checkpoints = CheckpointStore()
    /// Work since the last checkpoint on the way here, in nanoseconds.
    var costSinceCheckpoint = 0
    /// What a tick is to stop at.
    private var watch: StopWatch?
    /// Also events that are links in the chain of causes are shown: callbacks and wake-ups.
    public var showsDetails = false

    /// Asked for a line when a program reads one (`input()`); nil is the end of input.
    public var readAnswer: () -> String? {
        get { world.readLine }
        set { world.readLine = newValue }
    }

    /// Makes a session; nil if the memory for a world cannot be reserved.
    public init?(options: WorldOptions = WorldOptions()) {
        let channel = Channel()
        guard let world = World(options: options, output: channel) else { return nil }
        self.world = world
        self.options = options
        self.channel = channel
        channel.noteOutput = { [unowned self] text, isError in
            if channel.isAside { return }
            memory.history.notePrinted(text, isError: isError, by: world.runningTaskName, tick: world.tick)
        }
        world.beginSession { [unowned self] in note($0) }
    }

    /// A copy of what is remembered now. Setting it goes back to that, as far as it is not in the world's memory.
    public var checkpoint: Memory {
        get {
            var copy = memory
            copy.observation = world.observation
            return copy
        }
        set {
            memory = newValue
            world.observation = newValue.observation
        }
    }

    /// What happened so far.
    public var history: History { memory.history }

    private func note(_ fact: TaskFact) {
        let isEntry = fact.what == .entry && fact.by == nil
        watch?.note(fact)
        memory.history.append(
            History.Entry(
                fact: fact, tick: world.tick, nanoseconds: world.clock, input: isEntry ? log.count - 1 : nil))
        // Its traceback is shown at once.
        if fact.what == .failureUnseen, memory.entryTasks.contains(fact.number) { return }
        if fact.what == .entry || fact.what == .resumption || CauseText.isDetail(fact) && !showsDetails {
            return
        }
        channel.emit(.transition(CauseText.transition(fact, tick: world.tick)))
    }

    /// Ticks so far.
    public var tick: Int { world.tick }
    /// The virtual clock, in nanoseconds.
    public var clock: Int { world.clock }

    /// Works on an input; `show` gets what happens, at the moment when it happens.
    public func perform(_ input: SessionInput, show: @escaping (SessionEvent) -> Void) -> SessionResult {
        channel.begin(show)
        defer { channel.end() }
        return record(input)
    }

    /// Does what an input stands for.
    func work(on input: SessionInput) -> SessionResult {
        switch input {
        case .python(let text): return enter(text)
        case .load(let source, let path): return load(source, path)
        case .tick: return runTick(nil)
        case .tickUntil(let rule): return runTick(rule)
        case .breakpoints(let breakpoints):
            memory.breakpoints = breakpoints
            memory.breakpointCount = max(memory.breakpointCount, breakpoints.map(\.number).max() ?? 0)
        case .signal(let number, let nanoseconds): world.deliver(signal: number, at: nanoseconds)
        case .seed(let number): world.seed(number)
        case .site(let url, let nanoseconds, let bytes, let status):
            world.setSite(url, nanoseconds: nanoseconds, bytes: bytes, status: status)
        case .condition(let expression): return ask(expression)
        }
        return .done
    }

    /// What programs have printed so far, errors left out.
    public var printed: String {
        history.printed.pieces.lazy.filter { !$0.isError }.map(\.text).joined()
    }

    /// The text of a Python expression's value, or why there is none; the world is put back as it was.
    public func evaluate(_ expression: String) -> (text: String, isError: Bool) {
        let known = (world.moment(), memory)
        defer {
            world.restore(known.0)
            memory = known.1
        }
        return value(of: expression)
    }

    private func ask(_ expression: String) -> SessionResult {
        let value = value(of: "bool(\(expression))")
        return value.isError ? .failed(value.text) : .truth(value.text == "True")
    }

    private func value(of expression: String) -> (text: String, isError: Bool) {
        let entry: Entry
        do throws(ProgramError) {
            entry = try world.compileEntry("print((\(expression)))", fileName: "<expression>")
        } catch {
            return (ErrorText.text(error, source: "print((\(expression)))"), true)
        }
        guard !entry.awaits else { return ("await makes a task of it", true) }
        let (outcome, text) = channel.aside { world.enter(entry) }
        switch outcome {
        case .finished: return (text.hasSuffix("\n") ? String(text.dropLast()) : text, false)
        case .failed(let traceback): return (traceback, true)
        default: return ("it did not end", true)
        }
    }

    // MARK: Python

    private func enter(_ text: String) -> SessionResult {
        let fileName = "<python-input-\(memory.entryCount)>"
        memory.entryCount += 1
        let entry: Entry
        do throws(ProgramError) {
            entry = try world.compileEntry(text, fileName: fileName)
        } catch {
            return .failed(ErrorText.text(error, source: text))
        }
        let ownLoop = Session.startsLoop(text) && world.liveTaskNames.isEmpty && !world.isInsideTick
        let outcome = world.enter(entry, ownLoop: ownLoop)
        if case .task(let number) = outcome { memory.entryTasks.insert(number) }
        return result(outcome)
    }

    /// Whether an entry runs a loop of its own, for which the session's must not be running.
    private static func startsLoop(_ text: String) -> Bool {
        let words = ["asyncio.run(", "run_until_complete(", "run_forever(", "Runner("]
        return words.contains { word in text.indices.contains { text[$0...].hasPrefix(word) } }
    }

    private func load(_ source: String, _ path: String) -> SessionResult {
        guard !world.isInsideTick else { return .failed("a tick has begun: step takes it to its end") }
        let program: Program
        do throws(ProgramError) {
            program = try world.compile(source, fileName: path)
        } catch {
            return .failed(ErrorText.text(error, source: source))
        }
        return result(world.load(program))
    }

    private func result(_ outcome: World.EntryOutcome) -> SessionResult {
        switch outcome {
        case .finished, .task: .done
        case .waiting: .waiting
        case .failed(let traceback): .failed(traceback)
        case .exited(let status, let message): .exited(status: status, message: message)
        case .interrupted: .interrupted(task: nil)
        }
    }

    // MARK: Ticks

    private func runTick(_ rule: StopRule?) -> SessionResult {
        if !world.isInsideTick {
            channel.announce(.tick(number: world.tick + 1, nanoseconds: world.nextTickTime ?? world.clock))
        }
        watch = rule.map(StopWatch.init)
        defer { watch = nil }
        let outcome = world.sessionTick(stops: watch?.stops)
        switch outcome {
        case .deadlock, .idle: break
        default: channel.releaseAnnouncement()
        }
        showEntryFailures()
        return result(outcome)
    }

    private func result(_ outcome: World.TickOutcome) -> SessionResult {
        switch outcome {
        case .ran: return .done
        case .ended(let outcome):
            let ending = result(outcome)
            return ending == .done ? .programEnded : ending
        case .deadlock: return .deadlock
        case .idle: return .idle
        case .interrupted(let task): return .interrupted(task: task)
        case .stopped(let stop):
            let inside = (world.isInsideTick, world.handlesLeft)
            return watch?.stop(stop, isInside: inside.0, left: inside.1).map { .stopped($0) } ?? .done
        case .failed(let traceback): return .failed(traceback)
        }
    }

    /// An entry's own task that failed: nobody else will look at its exception.
    private func showEntryFailures() {
        for number in memory.entryTasks.sorted() {
            guard let description = world.describeTask(number: number) else { continue }
            switch description.state {
            case .failed:
                memory.entryTasks.remove(number)
                if let text = world.traceback(ofTask: number) { channel.emit(.output(text, isError: true)) }
            case .finished, .cancelled: memory.entryTasks.remove(number)
            default: break
            }
        }
    }
}

/// Where a world's text and facts meet in one order.
final class Channel: WorldOutput {
    private var show: ((SessionEvent) -> Void)?
    private var announcement: SessionEvent?
    /// Told of the text of programs, also while nobody looks.
    var noteOutput: (String, Bool) -> Void = { _, _ in }
    /// What is worked out is no part of what happens.
    private(set) var isAside = false
    private var asideText = ""

    /// Keeps what is written meanwhile to itself.
    func aside<Result>(_ body: () -> Result) -> (Result, String) {
        isAside = true
        asideText = ""
        defer { isAside = false }
        return (body(), asideText)
    }

    func begin(_ show: @escaping (SessionEvent) -> Void) { self.show = show }

    func end() {
        show = nil
        announcement = nil
    }

    /// To be shown before the next event, if there is one.
    func announce(_ event: SessionEvent) { announcement = event }

    func releaseAnnouncement() {
        if let announcement { show?(announcement) }
        announcement = nil
    }

    func emit(_ event: SessionEvent) {
        if isAside {
            if case .output(let text, false) = event { asideText += text }
            return
        }
        releaseAnnouncement()
        show?(event)
    }

    func write(_ bytes: UnsafeRawBufferPointer) { write(bytes, isError: false) }
    func writeError(_ bytes: UnsafeRawBufferPointer) { write(bytes, isError: true) }

    private func write(_ bytes: UnsafeRawBufferPointer, isError: Bool) {
        let text = String(decoding: bytes, as: UTF8.self)
        noteOutput(text, isError)
        emit(.output(text, isError: isError))
    }

    func flush() {}
}
