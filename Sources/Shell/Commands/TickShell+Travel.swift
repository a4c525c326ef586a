import Engine
import Sandbox

/// `back`, `goto`, `undo`, `redo`, `restart`, `branches`, `reset`.
extension TickShell {
    func back(_ arguments: Substring) -> Bool {
        guard let count = arguments.isEmpty ? 1 : Int(arguments), count > 0 else {
            return refuse("back", "back takes a number of ticks")
        }
        guard count <= session.tick, let place = session.place(ofTick: session.tick - count) else {
            return refuse(
                session.tick == 0
                    ? "back: no tick has run yet (undo takes back what was typed)"
                    : "back: only \(TickShell.count(session.tick, "tick")) \(session.tick == 1 ? "has" : "have") run"
            )
        }
        return travel(to: place)
    }

    func goTo(_ arguments: Substring) -> Bool {
        let words = arguments.split(whereSeparator: \.isWhitespace)
        if words.first == "time", words.count == 2 { return goTo(time: words[1]) }
        guard words.count == 1, let tick = Int(words[0]), tick >= 0 else {
            if words.count == 1, words[0].hasSuffix("s") { return goTo(time: words[0]) }
            return refuse("goto", "goto takes a tick, or time and seconds")
        }
        guard let place = session.place(ofTick: tick) else {
            return refuse(
                "goto: tick \(tick) has not been run; run until tick \(tick) goes on to it")
        }
        return travel(to: place)
    }

    private func goTo(time word: Substring) -> Bool {
        let number = word.hasSuffix("s") ? word.dropLast() : word
        guard let time = VirtualSeconds.nanoseconds(number) else {
            return refuse("goto", "'\(word)' is no time in seconds")
        }
        guard let place = session.place(ofTime: Int(time)) else {
            return refuse("goto: \(number)s has not been reached; run until \(number)s goes on to it")
        }
        return travel(to: place)
    }

    func undo(_ arguments: Substring) -> Bool {
        guard arguments.isEmpty else { return refuse("undo", "undo takes nothing behind it") }
        guard let (place, entry) = session.undone else {
            return refuse("undo: there is nothing to take back")
        }
        session.go(to: place, keepsBreakpoints: false)
        say("taken back", entry)
        return arrive()
    }

    func redo(_ arguments: Substring) -> Bool {
        guard arguments.isEmpty else { return refuse("redo", "redo takes nothing behind it") }
        guard let (place, entry) = session.redone else {
            return refuse("redo: nothing was taken back or gone back over here")
        }
        session.go(to: place, keepsBreakpoints: false)
        say("done again", entry)
        return arrive()
    }

    private func say(_ what: String, _ entry: String) {
        let lines = entry.split(separator: "\n")
        let first = lines.first.map { VisibleText.escapingControls(in: String($0)) } ?? "a moment"
        writer.line(DisplayWidth.truncated("\(what): \(first)" + (lines.count > 1 ? " …" : ""), to: 79))
    }

    func restart(_ arguments: Substring) -> Bool {
        guard arguments.isEmpty else { return refuse("restart", "restart takes nothing behind it") }
        guard let place = session.place(ofTick: 0) else { return true }
        return travel(to: place)
    }

    func reset(_ arguments: Substring) -> Bool {
        guard arguments.isEmpty else { return refuse("reset", "reset takes nothing behind it") }
        session.go(to: session.firstPlace, keepsBreakpoints: false)
        writer.nameWidth = 3
        writer.say(
            "the world is empty"
                + (session.branches.last.map { $0.inputs > 0 } ?? false
                    ? "; branches leads back to what was done" : ""))
        return true
    }

    // MARK: Arriving

    private func travel(to place: Session.Place) -> Bool {
        if place == session.place {
            writer.say("it is tick \(session.tick), \(CauseText.seconds(session.clock)) already")
            return true
        }
        session.go(to: place)
        return arrive()
    }

    /// Shows the moment: its tick and time, and the tasks that are alive.
    private func arrive() -> Bool {
        noteNameWidth()
        writer.line(
            writer.styled("tick \(session.tick)  \(CauseText.seconds(session.clock))", .bold))
        let (rows, total) = session.world.glimpse(8)
        for task in rows {
            writer.line(
                "  " + writer.styled(DisplayWidth.padded(task.name, to: writer.nameWidth), .bold) + " "
                    + DisplayWidth.truncated(
                        VisibleText.escapingControls(in: TickShell.state(task)), to: 76 - writer.nameWidth))
        }
        if total > rows.count { writer.say("  … and \(total - rows.count) more (tasks lists them)") }
        return true
    }

    // MARK: Branches

    func branches(_ arguments: Substring) -> Bool {
        let branches = session.branches
        guard !arguments.isEmpty else {
            for (index, branch) in branches.enumerated() { show(branch, index + 1) }
            if branches.count == 1 {
                writer.say("there is one; after going back, something new begins another")
            }
            return true
        }
        guard let number = Int(arguments), branches.indices.contains(number - 1) else {
            return refuse("branches", "branches takes the number of one, 1 to \(branches.count)")
        }
        return travel(to: branches[number - 1].end)
    }

    private func show(_ branch: Session.Branch, _ number: Int) {
        let end = "to tick \(branch.end.tick) \(CauseText.seconds(branch.end.nanoseconds))"
        var text = "  \(DisplayWidth.padded(String(number), to: 3)) \(DisplayWidth.padded(end, to: 18)) "
        if let fork = branch.fork {
            let lines = branch.firstEntry.split(separator: "\n")
            let entry = VisibleText.escapingControls(in: lines.first.map(String.init) ?? "")
            text += "parts at tick \(fork.tick): \(entry)" + (lines.count > 1 ? " …" : "")
        } else {
            text += "this one"
        }
        writer.line(DisplayWidth.truncated(text, to: 79))
    }
}
