import Lessons

/// Shows lessons on the shell's writer.
final class LessonConsole: LessonScreen {
    let writer: TranscriptWriter
    /// What the speaker is told is shown too.
    var showsNotes = false
    /// For a projector: room between the lines, and an empty screen before each heading.
    var isBig = false
    /// Is told the notes, whether they are shown here or not.
    var noted: (([String]) -> Void)?
    /// Shows an entry as if it were typed; by default at once.
    var type: ((String) -> Void)?

    /// A blank line has been written last.
    private var endsBlank = false

    init(writer: TranscriptWriter) { self.writer = writer }

    private var layout: ProseLayout {
        ProseLayout(width: min(writer.width, 80), allowsColor: writer.allowsColor, isBig: isBig)
    }

    func show(_ event: LessonEvent) {
        switch event {
        case .prose, .code, .question, .why, .goal: break
        default: endsBlank = false
        }
        switch event {
        case .prose(let blocks):
            if isBig, case .heading? = blocks.first?.kind { clear() }
            page(layout.lines(blocks))
        case .code(let block): page(code(block))
        case .typed(let prompt, let text): showTyped(prompt, text)
        case .printed(let text): writer.raw(text)
        case .notes(let notes):
            noted?(notes)
            showNotes(notes)
        case .question(let prediction): showQuestion(prediction)
        case .verdict(let isRight, let right): showVerdict(isRight, right)
        case .why(let blocks): page(layout.lines(blocks))
        case .goal(let goal): showGoal(goal)
        case .checks(let checks): for check in checks { show(check) }
        case .goalReached:
            writer.line(writer.styled("✓ The goal is reached.", .green))
        case .hint(let text, let number, let count): writer.say("Hint \(number) of \(count): \(text)")
        case .say(let text): writer.say(text)
        }
    }

    private func clear() {
        writer.raw("\u{1B}[2J\u{1B}[H")
        endsBlank = true
    }

    /// Lines with a blank one before and behind them.
    private func page(_ lines: [String]) {
        if !endsBlank { writer.line("") }
        for line in lines { writer.line(line) }
        writer.line("")
        endsBlank = true
    }

    /// Numbered, as transitions name the lines.
    private func code(_ block: PythonBlock) -> [String] {
        let lines = block.code.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
        let numbers = String(lines.count).count
        return lines.enumerated().flatMap { index, text -> [String] in
            let number = String(index + 1)
            let gap = String(repeating: " ", count: 2 + numbers - number.count)
            let below = String(repeating: " ", count: 4 + numbers)
            let rows = LessonConsole.codeRows(
                VisibleText.escapingControls(in: String(text)), writer.width - 4 - numbers)
            return rows.enumerated().map { row, part in
                (row == 0 ? gap + writer.styled(number, .dim) + "  " : below) + writer.styled(part, .cyan)
            }
        }
    }

    /// A line of code, its rest below and further in where it is too long.
    private static func codeRows(_ line: String, _ room: Int) -> [String] {
        guard DisplayWidth.columns(line) > room else { return [line] }
        let indent = String(line.prefix { $0 == " " })
        let rows = TranscriptWriter.wrapped(
            String(line.dropFirst(indent.count)), max(20, room - indent.count - 8))
        return rows.enumerated().map { index, row in indent + (index == 0 ? "" : "        ") + row }
    }

    private func showTyped(_ prompt: String, _ text: String) {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        for (index, line) in lines.enumerated() {
            writer.raw(index == 0 ? prompt : "... ")
            if let type { type(line) } else { writer.raw(VisibleText.escapingControls(in: line)) }
            writer.raw("\n")
        }
    }

    private func showNotes(_ notes: [String]) {
        guard showsNotes else { return }
        for note in notes {
            for (index, row) in TranscriptWriter.wrapped("note: " + note, layout.width - 2).enumerated() {
                writer.line(writer.styled((index == 0 ? "» " : "  ") + row, .yellow))
            }
        }
    }

    // MARK: Questions and goals

    private func showQuestion(_ prediction: Prediction) {
        var lines = marked(prediction.question, writer.styled("? ", .yellow))
        lines.append("")
        for (label, answer) in zip(prediction.labels, prediction.answers) {
            let mark = "  \(label)  "
            let text = MarkdownBlock.running(answer.text)
            for (index, row) in layout.paragraph(text, layout.width - mark.count).enumerated() {
                lines.append((index == 0 ? mark : String(repeating: " ", count: mark.count)) + row)
            }
        }
        page(lines)
    }

    private func showVerdict(_ isRight: Bool?, _ right: [String]) {
        let answers = right.joined(separator: "  or  ")
        switch isRight {
        case nil: sentence("→ The answer: ", .yellow, answers)
        case true?: sentence("✓ Right: ", .green, answers)
        case false?: sentence("✗ Not so. It is: ", .red, answers)
        }
    }

    /// Running text behind a mark, its further rows below.
    private func sentence(
        _ mark: String, _ style: TranscriptWriter.Style, _ text: String, indent: String = "  "
    ) {
        let rows = layout.paragraph(MarkdownBlock.running(text), layout.width - DisplayWidth.columns(mark))
        for (index, row) in rows.enumerated() {
            writer.line((index == 0 ? writer.styled(mark, style) : indent) + row)
        }
    }

    /// Blocks behind a mark of two columns.
    private func marked(_ blocks: [MarkdownBlock], _ mark: String) -> [String] {
        let inner = ProseLayout(width: layout.width - 2, allowsColor: writer.allowsColor, isBig: isBig)
        return inner.lines(blocks).enumerated().map { index, text in
            index == 0 ? mark + text : text.isEmpty ? "" : "  " + text
        }
    }

    private func showGoal(_ goal: Goal) {
        var lines = marked(goal.text, writer.styled("→ ", .yellow))
        lines.append("")
        lines += goal.expectations.map { "  ☐ " + $0.expectation.text }
        page(lines)
    }

    private func show(_ check: GoalCheck) {
        let mark = check.isMet ? writer.styled("✓", .green) : writer.styled("☐", .red)
        let text = check.isMet ? check.text : check.text + ": not yet; " + check.actual
        let rows = TranscriptWriter.wrapped(VisibleText.escapingControls(in: text), layout.width - 4)
        for (index, row) in rows.enumerated() { writer.line(index == 0 ? "  \(mark) \(row)" : "    " + row) }
    }
}
