import Engine
import Sandbox

/// `step handle`, `step line`, and where ticks stop inside.
extension TickShell {
    func stepHandle(_ arguments: Substring) -> Bool {
        guard arguments.allSatisfy(\.isWhitespace) else {
            return refuse("step", "step handle takes nothing behind it")
        }
        return conclude(tick(StopRule(handle: true)))
    }

    /// Goes on over ticks up to the next line.
    func stepLine(_ arguments: Substring) -> Bool {
        let name = String(arguments.drop(while: \.isWhitespace))
        var rule = StopRule(line: .any)
        if !name.isEmpty {
            guard let task = session.world.describe(name), !task.isFuture else {
                return unknownTask(name, "step")
            }
            if let end = TickShell.ended(task) {
                return refuse("step: \(name) \(end): it runs no more lines")
            }
            rule.line = .task(name)
        }
        while true {
            let result = tick(rule)
            guard result == .done else {
                return conclude(result)
            }
            if !name.isEmpty, let end = session.world.describe(name).flatMap(TickShell.ended) {
                writer.say("\(name) \(end)")
                return true
            }
        }
    }

    /// Tells where a tick was stopped.
    func tell(_ stop: SessionStop) {
        switch stop {
        case .handle(let left):
            writer.say(
                "      \(TickShell.count(left, "handle")) left in tick \(session.tick)")
        case .line(let place, let breakpoint):
            writer.show(
                Transition(
                    task: place.task ?? "-", change: "at line \(place.line)",
                    cause: place.source ?? place.function))
            tell(breakpoint)
        case .beforeTask(let name, let breakpoint):
            writer.show(Transition(task: name, change: "about to run", cause: "its step is next"))
            tell(breakpoint)
        case .event(let breakpoint, _): tell(breakpoint)
        }
    }

    private func tell(_ breakpoint: Breakpoint?) {
        guard let breakpoint else { return }
        writer.say("      stopped by breakpoint \(breakpoint.number) (\(breakpoint.command))")
    }

    static func count(_ number: Int, _ noun: String) -> String {
        "\(number) \(noun)\(number == 1 ? "" : "s")"
    }

    // MARK: Breakpoints

    func setBreakpoint(_ arguments: Substring) -> Bool {
        let words = arguments.split(whereSeparator: \.isWhitespace).map(String.init)
        guard let first = words.first else {
            return refuse("break", "break takes a task, a line or an event")
        }
        if first == "on" { return setBreakpoint(event: Array(words.dropFirst())) }
        guard words.count == 1 else { return refuse("break", "break takes one task or line") }
        if let line = Int(first) { return setBreakpoint(line: line) }
        guard TickShell.isName(first) else { return refuse("break", "'\(first)' is no task and no line") }
        let isKnown = session.world.liveTaskNames.contains(first)
        return set(.task(first), isKnown ? "" : "there is no task \(first) yet")
    }

    private static func isName(_ text: String) -> Bool {
        text.allSatisfy { $0.isLetter || $0.isNumber || "_-.".contains($0) }
    }

    private func setBreakpoint(event words: [String]) -> Bool {
        let events = Breakpoint.Event.allCases.map(\.rawValue)
        guard let word = words.first, let event = Breakpoint.Event(rawValue: word) else {
            let near = words.first.flatMap { Suggestion.nearest(to: $0, among: events) }
            return refuse(
                "break",
                "behind on comes one of \(events.joined(separator: ", "))"
                    + (near.map { " (did you mean \($0)?)" } ?? ""))
        }
        guard words.count <= 2 else { return refuse("break", "behind the event comes one task") }
        let name = words.dropFirst().first
        let isKnown = name.map { session.world.describe($0) != nil } ?? true
        return set(.event(event, task: name), isKnown ? "" : "there is no task \(name ?? "") yet")
    }

    private func setBreakpoint(line: Int) -> Bool {
        let functions = session.world.steppableFunctions
        let found = functions.filter { $0.lines.contains(line) }
        guard !found.isEmpty else {
            guard let last = functions.last, let low = last.lines.first, let high = last.lines.last else {
                return refuse("break: there is no function to stop in yet")
            }
            return refuse(
                "break: no function has code that begins at line \(line); \(last.name) has lines \(low) to \(high)"
            )
        }
        var names: [String] = []
        for name in found.map(\.name) where !names.contains(name) { names.append(name) }
        return set(.line(line), "in " + names.suffix(4).joined(separator: ", "))
    }

    private func set(_ kind: Breakpoint.Kind, _ note: String) -> Bool {
        if let known = session.breakpoints.first(where: { $0.kind == kind }) {
            writer.say("breakpoint \(known.number) is that already: \(known.command)")
            return true
        }
        let breakpoint = Breakpoint(number: session.nextBreakpointNumber, kind: kind)
        _ = perform(.breakpoints(session.breakpoints + [breakpoint]))
        writer.say(
            "breakpoint \(breakpoint.number): \(breakpoint.command)" + (note.isEmpty ? "" : " (\(note))"))
        return true
    }

    func listBreakpoints(_ arguments: Substring) -> Bool {
        guard arguments.isEmpty else { return refuse("breaks", "breaks takes nothing behind it") }
        if session.breakpoints.isEmpty { writer.say("no breakpoints: break sets one") }
        for breakpoint in session.breakpoints {
            writer.line("  \(DisplayWidth.padded(String(breakpoint.number), to: 3)) \(breakpoint.command)")
        }
        return true
    }

    func deleteBreakpoints(_ arguments: Substring) -> Bool {
        let words = arguments.split(whereSeparator: \.isWhitespace).map(String.init)
        guard !words.isEmpty else { return refuse("delete", "delete takes numbers of breakpoints, or all") }
        if words == ["all"] {
            if !session.breakpoints.isEmpty { _ = perform(.breakpoints([])) }
            return true
        }
        var left = session.breakpoints
        for word in words {
            guard let number = Int(word) else { return refuse("delete", "'\(word)' is no number") }
            guard let place = left.firstIndex(where: { $0.number == number }) else {
                let known = session.breakpoints.map { String($0.number) }.joined(separator: ", ")
                return refuse(
                    "delete: there is no breakpoint \(number)" + (known.isEmpty ? "" : "; there are \(known)")
                )
            }
            left.remove(at: place)
        }
        _ = perform(.breakpoints(left))
        return true
    }
}
