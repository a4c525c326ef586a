import Sandbox

/// Lays out what a session shows: aligned columns that fit 80 characters, in colour where that is allowed.
public final class TranscriptWriter {
    private let write: (String) -> Void
    /// Columns of the place that is written to; at most 100 are used.
    private(set) var width: Int
    var allowsColor: Bool
    /// The terminal has 256 colours: those that read well on dark and on light grounds are taken.
    private let hasManyColors: Bool
    var stepDetail = StepDetail.normal
    var clock = ClockStyle.loop
    /// Columns for the name of a task.
    var nameWidth = 3
    private var pendingOutput = ""
    private var pendingIsError = false
    /// Output of an entry stands at the margin, that of a tick behind a bar.
    var isInTick = false
    private static let changeWidth = 20

    /// Creates a writer; `write` gets the text, line breaks included.
    public init(
        width: Int = 80, allowsColor: Bool = false, hasManyColors: Bool = false,
        write: @escaping (String) -> Void
    ) {
        self.hasManyColors = hasManyColors
        self.write = write
        self.width = TranscriptWriter.usable(width)
        self.allowsColor = allowsColor
    }

    private var changeColumn: Int { 2 + nameWidth + 1 }
    private var causeColumn: Int { changeColumn + TranscriptWriter.changeWidth }

    /// From here on the place that is written to has so many columns.
    func fit(width: Int) { self.width = TranscriptWriter.usable(width) }

    private static func usable(_ width: Int) -> Int { min(max(width, 40), 100) }

    // MARK: Events

    /// Shows an event of a session.
    public func show(_ event: SessionEvent) {
        switch event {
        case .tick(let number, let nanoseconds):
            flushOutput()
            line(styled("tick \(number)  \(clock.text(nanoseconds))", .bold))
        case .transition(let transition):
            guard stepDetail.shows(transition.change) else { break }
            flushOutput()
            show(transition)
        case .output(let text, let isError):
            if pendingIsError != isError { flushOutput() }
            pendingIsError = isError
            pendingOutput += text
            showWholeLines()
        }
    }

    private func showWholeLines() {
        while let end = pendingOutput.firstIndex(of: "\n") {
            outputLine(String(pendingOutput[..<end]))
            pendingOutput.removeSubrange(...end)
        }
    }

    /// Shows a line of output that has not ended yet.
    func flushOutput() {
        guard !pendingOutput.isEmpty else { return }
        outputLine(pendingOutput)
        pendingOutput = ""
    }

    /// Takes a line of output that has not ended, as it is to be shown: somebody else writes it.
    func takeUnfinishedOutput() -> String {
        defer { pendingOutput = "" }
        return laidOut(pendingOutput)
    }

    private func outputLine(_ text: String) { line(laidOut(text)) }

    private func laidOut(_ output: String) -> String {
        let visible = VisibleText.escapingControls(in: output)
        guard isInTick else { return visible }
        let bar = pendingIsError ? styled("!", .red) : styled("│", .dim)
        return String(repeating: " ", count: changeColumn) + bar + " " + visible
    }

    /// Shows a transition: name, change, cause, line.
    func show(_ transition: Transition) {
        // Room for the change and for a cause of two or three words.
        let longest = max(14, width - 46)
        let task = DisplayWidth.truncated(VisibleText.escapingControls(in: transition.task), to: longest)
        let name = DisplayWidth.padded(task, to: nameWidth)
        let change = DisplayWidth.padded(transition.change, to: TranscriptWriter.changeWidth - 1)
        let head = "  " + styled(name, .bold) + " " + styled(change, Style.of(transition.change)) + " "
        let place = transition.line.map { "line \($0)" } ?? ""
        let column = max(causeColumn, DisplayWidth.columns("  \(name) \(change) "))
        rows(
            head: head, column: column, text: VisibleText.escapingControls(in: transition.cause), right: place
        )
    }

    /// Shows the Python that a command stands for, below the causes or, where it is long, below the changes.
    func python(_ code: String) {
        for part in code.split(separator: "\n", omittingEmptySubsequences: false) {
            let text = VisibleText.escapingControls(in: String(part))
            let fits = causeColumn + DisplayWidth.columns(text) <= width
            let column = fits ? causeColumn : changeColumn
            let whole = column + DisplayWidth.columns(text) <= width
            for (index, row) in TranscriptWriter.wrapped(text, whole ? width : width - column - 2)
                .enumerated()
            {
                line(String(repeating: " ", count: index == 0 ? column : column + 2) + styled(row, .cyan))
            }
        }
    }

    /// Text that breaks into rows at spaces, with a note at the right edge of the first row that has room.
    func rows(head: String, column: Int, text: String, right: String = "") {
        let room = max(20, width - column)
        var lines = TranscriptWriter.wrapped(text, room)
        let indent = String(repeating: " ", count: column)
        if !right.isEmpty {
            let last = lines[lines.count - 1]
            let used = DisplayWidth.columns(last)
            if used + 2 + right.count <= room {
                let gap = max(2, min(room, 54) - used - right.count)
                lines[lines.count - 1] = last + String(repeating: " ", count: gap) + styled(right, .dim)
            } else {
                lines.append(
                    String(repeating: " ", count: max(0, min(room, 54) - right.count)) + styled(right, .dim))
            }
        }
        for (index, text) in lines.enumerated() { line((index == 0 ? head : indent) + text) }
    }

    static func wrapped(_ text: String, _ room: Int) -> [String] {
        var lines: [String] = []
        var current = ""
        for word in text.split(separator: " ", omittingEmptySubsequences: false) {
            let joined = current.isEmpty ? String(word) : current + " " + word
            if DisplayWidth.columns(joined) > room, !current.isEmpty {
                lines.append(current)
                current = String(word)
            } else {
                current = joined
            }
        }
        return lines + [current]
    }

    // MARK: Texts

    /// A sentence of the shell's own, wrapped at the margin.
    func say(_ text: String) {
        flushOutput()
        for part in text.split(separator: "\n", omittingEmptySubsequences: false) {
            let indent = part.prefix { $0 == " " }
            for (index, row) in TranscriptWriter.wrapped(
                String(part.dropFirst(indent.count)), width - indent.count
            ).enumerated() {
                line(indent + (index > 0 && indent.isEmpty ? "  " : "") + row)
            }
        }
    }

    /// A text that goes on below its beginning, behind a head, or at another column.
    func hanging(_ head: String, _ text: String, at column: Int? = nil) {
        flushOutput()
        let plain = VisibleText.withoutStyles(head)
        let used = DisplayWidth.columns(plain)
        let column = column ?? used
        var rows = TranscriptWriter.wrapped(text, max(20, width - used))
        if column != used, rows.count > 1 {
            rows =
                [rows[0]] + TranscriptWriter.wrapped(rows.dropFirst().joined(separator: " "), width - column)
        }
        for (index, row) in rows.enumerated() {
            line((index == 0 ? head : String(repeating: " ", count: column)) + row)
        }
    }

    /// An error: as it stands, since columns matter under a caret.
    func complain(_ text: String) {
        flushOutput()
        let lines = text.hasSuffix("\n") ? String(text.dropLast()) : text
        for part in lines.split(separator: "\n", omittingEmptySubsequences: false) {
            line(styled(VisibleText.escapingControls(in: String(part)), .red))
        }
    }

    /// A mistake in a sentence, wrapped.
    func complain(wrapping text: String) {
        let rows = TranscriptWriter.wrapped(VisibleText.escapingControls(in: text), width - 2)
        complain(rows.joined(separator: "\n  "))
    }

    /// Text that has been laid out, line breaks included.
    func raw(_ text: String) {
        flushOutput()
        write(text)
    }

    /// A line as it stands.
    func line(_ text: String) {
        var text = Substring(text)
        while text.last == " " { text = text.dropLast() }
        write(text + "\n")
    }

    func line(_ text: Substring) { line(String(text)) }

    // MARK: Colour

    enum Style {
        case plain, bold, dim, red, green, yellow, cyan

        /// The number of a colour of the palette of 256 whose contrast is about 4 to 1 on black and on white.
        fileprivate var paletteColor: Int? {
            switch self {
            case .red: 160
            case .green: 28
            case .yellow: 130
            case .cyan: 30
            case .dim: 243
            case .plain, .bold: nil
            }
        }

        /// The parameters of the escape sequence. Of the eight old colours yellow and cyan are too pale on white.
        func sequence(hasManyColors: Bool) -> String {
            if hasManyColors, let paletteColor { return "38;5;\(paletteColor)" }
            return switch self {
            case .plain: ""
            case .bold: "1"
            case .dim: "2"
            case .red: "31"
            case .green: "32"
            case .yellow: "35"
            case .cyan: "36"
            }
        }

        static func of(_ change: String) -> Style {
            if change.hasSuffix("failed") { return .red }
            if change.hasSuffix("done") { return .green }
            if change.contains("cancel") { return .yellow }
            return .plain
        }
    }

    func styled(_ text: String, _ style: Style) -> String {
        guard allowsColor, style != .plain else { return text }
        return "\u{1B}[\(style.sequence(hasManyColors: hasManyColors))m\(text)\u{1B}[0m"
    }
}
