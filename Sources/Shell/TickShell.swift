import Engine
import Sandbox

/// Ctrl-C, as the shell needs it.
public struct InterruptControl {
    /// Sets this flag at each Ctrl-C as well; nil ends it.
    public var forward: (UnsafeMutablePointer<Int32>?) -> Void
    /// Forgets a Ctrl-C that has been dealt with.
    public var clear: () -> Void
    /// Whether the process is to end (SIGTERM, a closed terminal).
    public var isTerminating: () -> Bool

    /// Creates a control.
    public init(
        forward: @escaping (UnsafeMutablePointer<Int32>?) -> Void = { _ in },
        clear: @escaping () -> Void = {}, isTerminating: @escaping () -> Bool = { false }
    ) {
        (self.forward, self.clear, self.isTerminating) = (forward, clear, isTerminating)
    }
}

/// The shell: reads entries, does them, shows what happened.
public final class TickShell {
    public let session: Session
    let writer: TranscriptWriter
    let interrupts: InterruptControl
    /// Reads the file of a path.
    let readFile: (String) throws(SourceFileError) -> SourceFile
    /// Set by `quit` and by SystemExit.
    var exitStatus: Int32?
    /// The last command was `step`: an empty line repeats it.
    private var repeatsStep: Substring?
    private var hasFailed = false
    /// What happened in the last tick.
    var lastTick = TickSummary()
    /// Where lessons come from and where progress is kept.
    public var lessons = LessonSource()
    /// The lesson that is being taken.
    var lessonRun: LessonRun?
    /// Questions before each step.
    var quizRun: QuizRun?
    /// Where a presentation gets its keys; nil where nobody presses any.
    public var presenterKeys: (() -> (any PresenterKeys)?)?
    /// The reader for a shell that a presentation opens.
    public var activeReader: (() -> any LineReader)?
    /// Shows at once what has been written.
    public var flush: () -> Void = {}
    /// What Ctrl-C came to, where there is more to say than that it stopped something.
    var interruptNote: String?
    /// Columns of the terminal now; nil where there is none.
    public var terminalWidth: () -> Int? = { nil }
    /// `resume` goes back to where this shell was opened.
    var isVisited = false

    /// Creates a shell for a session.
    public init(
        session: Session, writer: TranscriptWriter, interrupts: InterruptControl = InterruptControl(),
        readFile: @escaping (String) throws(SourceFileError) -> SourceFile = SourceFile.read
    ) {
        (self.session, self.writer, self.interrupts) = (session, writer, interrupts)
        self.readFile = readFile
    }

    /// `tick 0 0.0s> `
    public var prompt: String {
        if quizRun?.open != nil { return "answer> " }
        return lessonRun?.player.prompt
            ?? "tick \(session.tick)\(session.world.isInsideTick ? "…" : "") \(clockText(session.clock))> "
    }

    /// Reads entries until the end or `quit`.
    /// - Parameter isInteractive: somebody types; else a failed entry makes the exit status 1.
    /// - Returns: the exit status.
    public func run(_ reader: any LineReader, isInteractive: Bool) -> Int32 {
        if activeReader == nil { activeReader = { reader } }
        session.readAnswer = { [unowned self] in answer(from: reader) }
        while exitStatus == nil, !interrupts.isTerminating() {
            switch reader.readEntry(prompt: prompt, continuation: "... ") {
            case .line(let entry):
                if let width = terminalWidth() { writer.fit(width: width) }
                if !entry.allSatisfy(\.isWhitespace) { reader.addToHistory(entry) }
                if !handle(entry) { hasFailed = true }
            case .interrupted:
                interrupts.clear()
            case .endOfFile where lessonRun != nil && isInteractive: leaveLesson()
            case .endOfFile:
                exitStatus = hasFailed && !isInteractive ? 1 : 0
            }
        }
        tellQuizScore()
        let status = exitStatus ?? 0
        return status == 0 && hasFailed && !isInteractive ? 1 : status
    }

    /// Does one entry; false: it failed.
    @discardableResult
    public func handle(_ entry: String) -> Bool {
        if let lessonRun { return handleInLesson(entry, lessonRun) }
        return interruptibly { perform(entry) }
    }

    /// Gives an entry to Python, whatever its first word is; false: it failed.
    func enter(python entry: String) -> Bool {
        interruptibly {
            noteNameWidth()
            writer.isInTick = false
            repeatsStep = nil
            defer { writer.flushOutput() }
            return keeping(entry, .python) { python(entry) }
        }
    }

    /// Notes what was typed, with what comes of it; what is refused is forgotten.
    func keeping(_ entry: String, _ kind: EntryKind = .typed, _ body: () -> Bool) -> Bool {
        session.beginEntry(entry, kind: kind)
        let succeeded = body()
        if !succeeded { session.dropEntry() }
        return succeeded
    }

    private func perform(_ entry: String) -> Bool {
        noteNameWidth()
        writer.isInTick = false
        defer { writer.flushOutput() }
        if let isFine = answerQuiz(entry) { return isFine }
        switch InputClass.of(entry, isVariable: isPythonName) {
        case .nothing:
            guard let repeated = repeatsStep else { return true }
            return keeping(repeated.isEmpty ? "step" : "step \(repeated)") { step(repeated) }
        case .command(let command, let arguments):
            repeatsStep = command.name == "step" ? trimmed(arguments) : nil
            guard command.isKept else { return command.run(self, trimmed(arguments)) }
            return keeping(entry) { command.run(self, trimmed(arguments)) }
        case .ambiguous(let word, let commands):
            repeatsStep = nil
            let names = commands.map(\.name)
            return refuse("\(word) is short for several commands: \(names.joined(separator: ", "))")
        case .python:
            repeatsStep = nil
            return keeping(entry) { python(entry) }
        }
    }

    private func isPythonName(_ word: String) -> Bool {
        session.world.variableNames.contains(word) || session.world.builtinNames.contains(word)
    }

    private func trimmed(_ text: Substring) -> Substring {
        var text = text
        while text.last?.isWhitespace ?? false { text = text.dropLast() }
        return text
    }

    // MARK: Inputs

    /// Gives the session an input.
    func perform(_ input: SessionInput, show: ((SessionEvent) -> Void)? = nil) -> SessionResult {
        session.perform(input, show: show ?? { [writer] in writer.show($0) })
    }

    /// Lets Ctrl-C stop what runs until `body` is over.
    func interruptibly<Result>(_ body: () -> Result) -> Result {
        session.world.interruptFlag.pointee = 0
        interrupts.forward(session.world.interruptFlag)
        defer {
            interrupts.forward(nil)
            interrupts.clear()
        }
        return body()
    }

    private func python(_ entry: String) -> Bool {
        var shown = ""
        let result = perform(.python(entry)) { [writer] event in
            if case .output(let text, isError: false) = event { shown += text }
            writer.show(event)
        }
        guard case .failed(let text) = result else {
            let isFine = conclude(result)
            if result == .done { adviseAwait(entry, shown) }
            return isFine
        }
        writer.complain(text)
        suggestCommand(entry, text)
        return false
    }

    /// Tells how an input ended; false: it failed.
    func conclude(_ result: SessionResult) -> Bool {
        writer.flushOutput()
        switch result {
        case .done: return true
        case .waiting:
            writer.say("asyncio.run waits: step runs one tick, run goes to the end")
            return true
        case .programEnded:
            writer.say("the program has ended")
            return true
        case .failed(let text):
            writer.complain(text)
            return false
        case .exited(let status, let message):
            if let message { writer.complain(message) }
            exitStatus = Int32(truncatingIfNeeded: status)
            return status == 0
        case .deadlock:
            tellDeadlock()
            return false
        case .idle:
            writer.say("nothing to run: no task is alive and nothing is queued (spawn makes a task)")
            return true
        case .stopped(let stop):
            tell(stop)
            return true
        case .truth: return true
        case .interrupted:
            session.noteInterrupted()
            writer.complain(wrapping: "Ctrl-C: \(interruptNote ?? "stopped")")
            interruptNote = nil
            return false
        }
    }

    /// - Parameter isVerdict: it is the end of a run; else a remark, since the learner can still act.
    func tellDeadlock(isVerdict: Bool = true) {
        let tasks = session.world.describeTasks()
        let verdict = "deadlock: nothing is ready and no timer is set, so nothing can ever run again"
        if isVerdict { writer.complain(verdict) } else { writer.say(verdict + " unless you act") }
        for row in DeadlockText.lines(tasks).prefix(20) { writer.show(row) }
        if let cycle = DeadlockText.cycle(tasks) {
            writer.say("  they wait for each other: " + cycle.joined(separator: " → "))
        }
    }

    // MARK: Advice

    /// A coroutine was made and shown, and nothing is going to run it.
    private func adviseAwait(_ entry: String, _ shown: String) {
        guard shown.hasPrefix("<coroutine object "), shown.dropLast().allSatisfy({ !$0.isNewline }) else {
            return
        }
        var call = entry[...]
        while call.last?.isWhitespace ?? false { call = call.dropLast() }
        guard call.hasSuffix(")"), !call.contains("\n") else { return }
        writer.say("nothing runs this coroutine: await \(call), or spawn NAME = \(call)")
    }

    /// A mistake with what to type instead; nothing has been changed.
    func refuse(_ text: String) -> Bool {
        writer.complain(wrapping: text)
        return false
    }

    /// What a command takes, and an example.
    func refuse(_ name: String, _ problem: String) -> Bool {
        guard let command = CommandTable.find(name) else { return refuse(problem) }
        return refuse("\(problem). It is: \(command.usage), such as: \(command.example)")
    }

    private func suggestCommand(_ entry: String, _ error: String) {
        let word = String(entry.prefix { $0.isLetter || $0 == "_" })
        let after = entry.dropFirst(word.count).first
        guard word.count > 2, after == nil || after == " ", CommandTable.find(word) == nil,
            !session.world.variableNames.contains(word),
            error.contains("SyntaxError") || error.contains("NameError: name '\(word)'"),
            let near = Suggestion.nearest(to: word, among: CommandTable.commands.map(\.name))
        else { return suggestName(error) }
        writer.say("did you mean the command \(near)?")
    }

    /// `NameError: name 'foo' is not defined`: the near name, unless Python has said it.
    private func suggestName(_ error: String) {
        let start = "NameError: name '"
        guard !error.contains("Did you mean"),
            let line = error.split(separator: "\n").last(where: { $0.hasPrefix(start) })
        else { return }
        let name = String(line.dropFirst(start.count).prefix { $0 != "'" })
        let names = session.world.variableNames.filter { !$0.hasPrefix("__") } + session.world.builtinNames
        if let near = Suggestion.nearest(to: name, among: names) { writer.say("did you mean \(near)?") }
    }

    /// Wide enough for the names of the tasks that were made last: the same at a moment that is come back to.
    func noteNameWidth(_ further: String = "") {
        let names = session.world.recentTaskNames(200) + [further]
        let longest = names.map { DisplayWidth.columns($0) }.max() ?? 0
        writer.nameWidth = min(max(3, longest), 14)
    }
}
