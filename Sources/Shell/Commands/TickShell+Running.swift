import Engine
import Sandbox

/// `load`, `step`, `run`.
extension TickShell {
    func load(_ path: Substring) -> Bool {
        let name = unquoted(path)
        guard !name.isEmpty else { return refuse("load", "load takes a file") }
        do throws(SourceFileError) {
            return load(try readFile(name))
        } catch {
            return refuse("load: \(error)")
        }
    }

    /// Runs a program up to its event loop.
    @discardableResult
    public func load(_ file: SourceFile) -> Bool {
        guard !session.world.isProgramWaiting else {
            return refuse("load: a program is waiting in asyncio.run already: run takes it to its end")
        }
        guard !session.world.isInsideTick else {
            return refuse("load: a tick has begun: step takes it to its end")
        }
        return keeping(file.text, .program(path: file.path)) {
            let result = interruptibly { perform(.load(source: file.text, path: file.path)) }
            guard result == .waiting else { return conclude(result) }
            writer.flushOutput()
            let waiting = session.world.liveTaskNames.last ?? "main"
            writer.say("\(file.path) waits in asyncio.run: \(waiting) is pending before its first tick")
            return true
        }
    }

    private func unquoted(_ text: Substring) -> String {
        for quote in ["\"", "'"] where text.count >= 2 && text.hasPrefix(quote) && text.hasSuffix(quote) {
            return String(text.dropFirst().dropLast())
        }
        return String(text)
    }

    // MARK: Ticks

    func step(_ arguments: Substring) -> Bool {
        switch arguments.firstWord {
        case "handle": return stepHandle(arguments.dropFirst(6))
        case "line": return stepLine(arguments.dropFirst(4))
        default: break
        }
        guard let count = arguments.isEmpty ? 1 : Int(arguments), count > 0 else {
            return refuse("step", "step takes a number of ticks, handle or line")
        }
        if quizRun != nil, asksQuiz(before: count) { return true }
        return run(ticks: count)
    }

    func run(ticks count: Int) -> Bool {
        for _ in 0..<count {
            let result = tick()
            if result != .done { return conclude(result) }
        }
        // Said at once, though no command has failed: the next one may well be what they wait for.
        if session.world.isDeadlocked { tellDeadlock(isVerdict: false) }
        return true
    }

    /// One tick with all that happens in it, or what is left of one; breakpoints stop it.
    func tick(_ rule: StopRule = StopRule(), also note: (SessionEvent) -> Void = { _ in }) -> SessionResult {
        if session.world.interruptIsPending {
            session.world.interruptFlag.pointee = 0
            return .interrupted(task: nil)
        }
        noteNameWidth()
        writer.isInTick = true
        defer { writer.isInTick = false }
        let events = TickSummary()
        let before = (clock: session.clock, isInside: session.world.isInsideTick, place: session.place)
        var rule = rule
        rule.breakpoints = session.breakpoints
        let result = withoutActuallyEscaping(note) { note in
            perform(rule.isEmpty ? .tick : .tickUntil(rule)) { [writer] event in
                events.note(event)
                note(event)
                writer.show(event)
            }
        }
        writer.flushOutput()
        lastTick = events
        if case .interrupted(let task) = result { takeBackTick(task, to: before.place) }
        if result == .done, events.count == 0, !before.isInside {
            explainEmptyTick(session.clock > before.clock)
        }
        return result
    }

    /// What Ctrl-C cuts short has not happened: a task that was stopped anywhere would teach nothing.
    private func takeBackTick(_ task: String?, to place: Session.Place) {
        let number = session.tick
        session.takeBackInterrupted(to: place)
        let who = task.map { ", in which \($0) ran," } ?? ""
        interruptNote =
            "tick \(max(number, session.tick + 1))\(who) is taken back: nothing of it has happened"
    }

    /// A tick in which no task ran: a timer fired, or a future told its callbacks.
    private func explainEmptyTick(_ timeMoved: Bool) {
        let what = timeMoved ? "a timer fired" : "only callbacks ran"
        let ready = session.world.readyTaskNames
        if ready.isEmpty {
            writer.say("      \(what)")
        } else {
            let names = ready.prefix(6).joined(separator: ", ") + (ready.count > 6 ? ", …" : "")
            writer.say("      \(what); woken for tick \(session.tick + 1): \(names)")
        }
    }

    // MARK: Running

    func run(_ arguments: Substring) -> Bool {
        let condition: RunCondition
        switch RunCondition.read(arguments, tasks: session.world.describeTasks().map(\.name)) {
        case .success(let read): condition = read
        case .failure(let problem): return refuse("run", problem.text)
        }
        if case .task(let name, _) = condition, session.world.describe(name) == nil {
            return unknownTask(name, "run")
        }
        if case .python(let expression) = condition { return run(untilTrue: expression) }
        if let reason = condition.metBefore(session) {
            writer.say(reason)
            return true
        }
        var printed = ""
        while true {
            if let reason = condition.met(session) {
                if !reason.isEmpty { writer.say(reason) }
                return true
            }
            let result = tick()
            if result == .idle, session.tick > 0, condition.isToTheEnd { return true }
            printed += lastTick.output
            let isMet = condition.met(by: lastTick) || condition.met(by: printed)
            if result != .done {
                if result != .idle, result != .programEnded { return conclude(result) }
                let isFine = conclude(result)
                return isFine && condition.isToTheEnd || isMet || condition.met(session) != nil
            }
            if isMet { return true }
        }
    }

    private func run(untilTrue expression: String) -> Bool {
        let asked = session.evaluate("bool(\(expression))")
        if asked.isError {
            let reason = asked.text.split(separator: "\n").last.map(String.init) ?? "it has no value"
            return refuse("run: '\(expression)' is no time, no state, and no Python to ask: \(reason)")
        }
        var isFirst = true
        while true {
            switch perform(.condition(expression)) {
            case .truth(true):
                if isFirst { writer.say("\(expression) is true already") }
                return true
            case .truth: break
            case .failed(let text):
                writer.complain(text)
                return false
            case let other: return conclude(other)
            }
            isFirst = false
            let result = tick()
            guard result == .done else {
                let isEnd = result == .idle || result == .programEnded
                return conclude(result) && !isEnd
            }
        }
    }
}
