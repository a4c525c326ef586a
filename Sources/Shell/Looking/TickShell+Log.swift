import Engine
import Sandbox

/// `log`, `output`.
extension TickShell {
    func log(_ arguments: Substring) -> Bool {
        var words = arguments.split(whereSeparator: \.isWhitespace).map(String.init)
        var count = 20
        if let dash = words.firstIndex(of: "-n") {
            guard dash + 1 < words.count, let number = Int(words[dash + 1]), number > 0 else {
                return refuse("log", "behind -n comes how many lines")
            }
            count = number
            words.removeSubrange(dash...(dash + 1))
        }
        guard words.count <= 1 else { return refuse("log", "log takes one name or none") }
        let name = words.first
        let found = session.history.newestFirst.lazy.filter {
            $0.fact.number > 0 && !CauseText.isDetail($0.fact) && (name == nil || $0.fact.task == name)
        }.prefix(count)
        let entries = Array(Array(found).reversed())
        if entries.isEmpty {
            if let name, session.world.describe(name) == nil { return unknownTask(name, "log") }
            writer.say("nothing has happened to a task yet")
        }
        show(entries)
        return true
    }

    private func show(_ entries: [History.Entry]) {
        var tick = -1
        for entry in entries {
            if entry.tick != tick {
                writer.line(writer.styled("tick \(entry.tick)  \(clockText(entry.nanoseconds))", .bold))
            }
            tick = entry.tick
            writer.show(CauseText.transition(entry.fact, tick: entry.tick))
        }
    }

    func output(_ arguments: Substring) -> Bool {
        let name = arguments.isEmpty ? nil : String(arguments)
        if let name, name.contains(where: \.isWhitespace) {
            return refuse("output", "output takes one name or none")
        }
        let pieces = session.history.printed.pieces.filter { name == nil || $0.task == name }
        guard !pieces.isEmpty else {
            if let name, session.world.describe(name) == nil { return unknownTask(name, "output") }
            writer.say(name.map { "\($0) has printed nothing" } ?? "nothing has been printed")
            return true
        }
        let width = min(14, pieces.map { DisplayWidth.columns($0.task ?? "") }.max() ?? 0)
        for piece in pieces.suffix(200) { show(piece, width) }
        return true
    }

    private func show(_ piece: PrintedText.Piece, _ width: Int) {
        let text = piece.text.hasSuffix("\n") ? piece.text.dropLast() : piece.text[...]
        let name = VisibleText.escapingControls(in: piece.task ?? "")
        let head = "  " + DisplayWidth.padded(DisplayWidth.truncated(name, to: width), to: width)
        let bar = piece.isError ? "!" : "│"
        for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            let tick = index == 0 ? "tick \(piece.tick)" : ""
            writer.line(
                (index == 0 ? head : String(repeating: " ", count: width + 2)) + "  "
                    + DisplayWidth.padded(tick, to: 8) + " \(bar) "
                    + VisibleText.escapingControls(in: String(line)))
        }
    }
}
