import Lessons

/// Sets Markdown for a terminal of a width.
struct ProseLayout {
    let width: Int
    let allowsColor: Bool
    /// A blank line between any two lines of text and letters apart in headings, for a projector.
    var isBig = false

    /// The lines of blocks, a blank one between two blocks.
    func lines(_ blocks: [MarkdownBlock]) -> [String] {
        var lines: [String] = []
        for block in blocks {
            let own = self.lines(block)
            guard !own.isEmpty else { continue }
            if !lines.isEmpty { lines.append("") }
            lines += own
        }
        return lines
    }

    private func lines(_ block: MarkdownBlock) -> [String] {
        switch block.kind {
        case .heading(let level, let text): return heading(level, text)
        case .paragraph(let text): return paragraph(text, width)
        case .list(let start, let isTight, let items): return list(start, isTight, items)
        case .quote(let blocks):
            return inner(2).lines(blocks).map { styled("│", .dim) + ($0.isEmpty ? "" : " " + $0) }
        case .code(let code):
            return code.contentLines.map { $0.isEmpty ? "" : "    " + styled(visible($0), .cyan) }
        case .table(let table): return TableLayout(table: table, prose: self).lines()
        case .rule: return [styled(String(repeating: "─", count: width), .dim)]
        case .html: return []
        }
    }

    private func inner(_ indent: Int) -> ProseLayout {
        ProseLayout(width: max(20, width - indent), allowsColor: allowsColor, isBig: isBig)
    }

    private func visible(_ text: String) -> String { VisibleText.escapingControls(in: text) }

    // MARK: Kinds

    private func heading(_ level: Int, _ text: [MarkdownInline]) -> [String] {
        var title = visible(text.plainText)
        if isBig { title = title.uppercased() }
        let rows = TranscriptWriter.wrapped(title, width)
        let longest = rows.map { DisplayWidth.columns($0) }.max() ?? 0
        let line =
            level == 1 || isBig
            ? [styled(String(repeating: level == 1 ? "═" : "─", count: longest), .dim)] : []
        return rows.map { styled($0, .bold) } + line
    }

    private func list(_ start: Int?, _ isTight: Bool, _ items: [[MarkdownBlock]]) -> [String] {
        var lines: [String] = []
        for (index, item) in items.enumerated() {
            let mark = start.map { "\($0 + index). " } ?? "• "
            let indent = String(repeating: " ", count: DisplayWidth.columns(mark))
            if !lines.isEmpty, !isTight { lines.append("") }
            for (row, text) in inner(indent.count).lines(item).enumerated() {
                lines.append(text.isEmpty ? "" : (row == 0 ? mark : indent) + text)
            }
        }
        return lines
    }

    /// Running text in rows of at most `width` columns.
    func paragraph(_ text: [MarkdownInline], _ width: Int) -> [String] {
        var rows: [String] = []
        var row = ""
        var used = 0
        for word in ProseWord.words(text, allowsColor: allowsColor) {
            let wordWidth = word.width
            if used > 0, used + 1 + wordWidth > width {
                rows.append(row)
                (row, used) = ("", 0)
            }
            if used > 0 {
                row += " "
                used += 1
            }
            row += word.pieces.map(text(of:)).joined()
            used += wordWidth
            if word.breaksLine {
                rows.append(row)
                (row, used) = ("", 0)
            }
        }
        if used > 0 { rows.append(row) }
        return isBig ? rows.flatMap { [$0, ""] }.dropLast() : rows
    }

    private func text(of piece: ProseWord.Piece) -> String {
        guard allowsColor, !piece.look.isEmpty else { return piece.text }
        var codes: [String] = []
        if piece.look.contains(.strong) { codes.append("1") }
        if piece.look.contains(.emphasis) { codes.append("3") }
        if piece.look.contains(.link) { codes.append("4") }
        if piece.look.contains(.code) { codes.append("36") }
        return "\u{1B}[\(codes.joined(separator: ";"))m\(piece.text)\u{1B}[0m"
    }

    func styled(_ text: String, _ style: TranscriptWriter.Style) -> String {
        guard allowsColor, style != .plain, !text.isEmpty else { return text }
        return "\u{1B}[\(style.sequence(hasManyColors: false))m\(text)\u{1B}[0m"
    }
}
