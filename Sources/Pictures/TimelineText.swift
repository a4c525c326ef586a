/// A timeline as lines of text: two terminal columns for each of its columns, what the task is and a mark.
///
/// It is folded into bands that fit the width.
public struct TimelineText: Sendable {
    /// What a piece of a line is, for whoever gives it a colour.
    public enum Role: Equatable, Sendable {
        case axis, name, quiet, running, done, failed, cancelled, mark, legend
    }

    /// A piece of a line.
    public struct Span: Equatable, Sendable {
        public var text: String
        public var role: Role
    }

    public private(set) var lines: [[Span]] = []
    /// Columns that did not fit in as many lines as are allowed, at the beginning.
    public private(set) var hiddenColumns = 0

    private let timeline: Timeline
    private let labels: [String]
    private let margin: Int
    private let width: Int
    private var used: Set<String> = []

    /// Lays out a timeline.
    /// - Parameters:
    ///   - labels: the rows' names, all of the same width in terminal columns.
    ///   - margin: that width.
    ///   - width: terminal columns of a line.
    ///   - height: lines, roughly; one band is always shown.
    ///   - clock: how a virtual time in nanoseconds is written.
    public init(
        _ timeline: Timeline, labels: [String], margin: Int, width: Int, height: Int,
        clock: (Int) -> String
    ) {
        (self.timeline, self.labels, self.margin, self.width) = (timeline, labels, margin, width)
        guard !timeline.columns.isEmpty, !timeline.rows.isEmpty else { return }
        let perBand = max(5, (width - margin - 4) / 2)
        let bands = max(1, (height - 2) / (timeline.rows.count + 3))
        hiddenColumns = max(0, timeline.columns.count - perBand * bands)
        var start = hiddenColumns
        while start < timeline.columns.count {
            if start > hiddenColumns { lines.append([]) }
            addBand(start..<min(start + perBand, timeline.columns.count), clock)
            start += perBand
        }
        addLegend(width)
    }

    // MARK: Bands

    private mutating func addBand(_ columns: Range<Int>, _ clock: (Int) -> String) {
        if timeline.axis == .ticks { addAxis("tick", columns) { String($0.tick) } }
        addAxis("time", columns) { clock($0.nanoseconds) }
        for (row, label) in zip(timeline.rows, labels) {
            var spans = [
                Span(text: "  ", role: .axis), Span(text: label, role: .name), Span(text: "  ", role: .axis),
            ]
            for column in columns {
                spans += glyphs(row.cells[column], isFirst: column == columns.lowerBound)
            }
            lines.append(TimelineText.joined(spans))
        }
    }

    /// A text at every fifth column, where there is room.
    private mutating func addAxis(_ title: String, _ columns: Range<Int>, _ text: (Timeline.Column) -> String)
    {
        var line = "  " + title + String(repeating: " ", count: max(0, margin - title.count)) + "  "
        let begin = line.count
        for index in columns where (index - columns.lowerBound) % 5 == 0 {
            let place = begin + 2 * (index - columns.lowerBound)
            let label = text(timeline.columns[index])
            let fits = place >= line.count && place + label.count <= width
            guard fits || index == columns.lowerBound else { continue }
            line += String(repeating: " ", count: max(0, place - line.count)) + label + " "
        }
        lines.append([Span(text: String(line.dropLast()), role: .axis)])
    }

    private mutating func glyphs(_ cell: Timeline.Cell, isFirst: Bool) -> [Span] {
        let (glyph, role) = TimelineText.glyph(cell)
        let mark = TimelineText.mark(cell)
        if glyph != " " { used.insert(glyph) }
        if let mark { used.insert(mark) }
        let isLine = glyph == "─"
        return [
            Span(text: glyph, role: role),
            Span(text: mark ?? (isLine ? "─" : " "), role: mark == nil ? .quiet : .mark),
        ]
    }

    private static func glyph(_ cell: Timeline.Cell) -> (String, Role) {
        if cell.ended {
            switch cell.state {
            case .failed: return ("✗", .failed)
            case .cancelled: return ("⊘", .cancelled)
            default: return ("✓", .done)
            }
        }
        if cell.cancelDelivered { return ("╳", .cancelled) }
        if cell.ran { return ("█", .running) }
        switch cell.state {
        case .new: return ("·", .quiet)
        case .waiting: return ("─", .quiet)
        case .ready: return ("▹", .quiet)
        case .absent, .done, .failed, .cancelled: return (" ", .quiet)
        }
    }

    private static func mark(_ cell: Timeline.Cell) -> String? {
        cell.cancelRequested ? "!" : cell.woken ? "^" : nil
    }

    private static func joined(_ spans: [Span]) -> [Span] {
        var result: [Span] = []
        for span in spans {
            if let last = result.last, last.role == span.role {
                result[result.count - 1].text += span.text
            } else {
                result.append(span)
            }
        }
        return result
    }

    // MARK: The legend

    private static let meanings: [(glyph: String, meaning: String)] = [
        ("·", "not started"), ("█", "a step ran"), ("─", "waits"), ("▹", "ready"),
        ("╳", "CancelledError thrown in"), ("✓", "done"), ("✗", "failed"), ("⊘", "cancelled"),
        ("^", "woken"), ("!", "cancel requested"),
    ]

    private mutating func addLegend(_ width: Int) {
        var line = " "
        for (glyph, meaning) in TimelineText.meanings where used.contains(glyph) {
            let entry = " \(glyph) \(meaning) "
            if line.count + entry.count > width {
                lines.append([Span(text: line, role: .legend)])
                line = " "
            }
            line += entry
        }
        lines.append([Span(text: line, role: .legend)])
    }
}
