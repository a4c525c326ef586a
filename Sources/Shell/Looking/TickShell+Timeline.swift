import Engine
import Pictures
import Sandbox
import Trace

/// `timeline`: tasks over ticks or virtual time.
extension TickShell {
    private static let mostRows = 14
    /// Lines that a screen has room for, below and above the prompt.
    private static let screenLines = 22

    private struct Wish {
        var names: [String] = []
        var from: Int?
        var byTime = false
    }

    func timeline(_ arguments: Substring) -> Bool {
        var wish = Wish()
        var words = arguments.split(whereSeparator: \.isWhitespace).map(String.init)[...]
        while let word = words.popFirst() {
            switch word {
            case "from":
                guard let tick = words.popFirst().flatMap({ Int($0) }), tick >= 0 else {
                    return refuse("timeline", "behind from comes a tick")
                }
                wish.from = tick
            case "by":
                guard let axis = words.popFirst(), ["time", "ticks"].contains(axis) else {
                    return refuse("timeline", "behind by comes time or ticks")
                }
                wish.byTime = axis == "time"
            default: wish.names.append(word)
            }
        }
        return draw(wish)
    }

    private func draw(_ wish: Wish) -> Bool {
        let moments = session.history.moments(of: wish.names)
        let known = Set(moments.map(\.name))
        for name in wish.names where !known.contains(name) { return unknownTask(name, "timeline") }
        guard !moments.isEmpty else {
            writer.say("nothing has happened to a task yet")
            return true
        }
        if let from = wish.from, from > session.tick {
            return refuse("timeline: it is tick \(session.tick): there is nothing from tick \(from) on")
        }
        show(moments, wish)
        return true
    }

    private func show(_ moments: [TaskMoment], _ wish: Wish) {
        let names = Set(moments.map(\.name))
        let margin = min(
            14, max(4, names.map { DisplayWidth.columns(VisibleText.escapingControls(in: $0)) }.max() ?? 0))
        let perBand = max(5, (writer.width - margin - 4) / 2)
        let most = perBand * max(1, (TickShell.screenLines - 2) / (min(names.count, TickShell.mostRows) + 3))
        let first = wish.from ?? (wish.byTime ? 0 : max(0, session.tick + 1 - most))
        let last = wish.byTime ? session.tick : min(session.tick, first + most - 1)
        let timeline = Timeline(
            moments, axis: wish.byTime ? .time(step: step(moments, first, perBand)) : .ticks, from: first,
            upTo: last, clock: session.clock)
        let shown = timeline.keeping(TickShell.mostRows)
        let labels = shown.rows.map {
            DisplayWidth.padded(
                DisplayWidth.truncated(VisibleText.escapingControls(in: $0.name), to: margin), to: margin)
        }
        let text = TimelineText(
            shown, labels: labels, margin: margin, width: writer.width, height: 1000, clock: clockText)
        if text.lines.isEmpty { writer.say("no task was alive then") }
        for line in text.lines {
            writer.line(line.map { writer.styled($0.text, TickShell.style($0.role)) }.joined())
        }
        tellRest(first, last, timeline.rows.count - shown.rows.count)
    }

    private func tellRest(_ first: Int, _ last: Int, _ rows: Int) {
        if rows > 0 { writer.say("  … and \(rows) tasks more: timeline NAME... shows those that you name") }
        if first > 0 { writer.say("  ticks 0 to \(first - 1) are before this: timeline from 0") }
        if last < session.tick { writer.say("  it goes on: timeline from \(last + 1)") }
    }

    /// The stretch of time of a column: 1, 2 or 5 times a power of ten, so that one band has room for all.
    private func step(_ moments: [TaskMoment], _ first: Int, _ perBand: Int) -> Int {
        let start = moments.first { $0.tick >= first }?.nanoseconds ?? 0
        let least = max(1, (session.clock - start) / max(1, perBand - 1))
        var power = 1
        while power < Int.max / 100 {
            for factor in [1, 2, 5] where power * factor >= least { return power * factor }
            power *= 10
        }
        return least
    }

    private static func style(_ role: TimelineText.Role) -> TranscriptWriter.Style {
        switch role {
        case .axis, .legend, .quiet: .dim
        case .name, .running: .bold
        case .done: .green
        case .failed: .red
        case .cancelled, .mark: .yellow
        }
    }
}
