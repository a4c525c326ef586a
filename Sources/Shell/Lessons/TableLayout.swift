import Lessons

/// Sets a table in columns that together fit the width; what is too long for its column goes on below.
struct TableLayout {
    let table: MarkdownTable
    let prose: ProseLayout

    func lines() -> [String] {
        let widths = columnWidths()
        let head = row(table.header, widths).map { prose.styled($0, .bold) }
        let rule = widths.map { String(repeating: "─", count: $0) }.joined(separator: "─┼─")
        return head + [prose.styled(rule, .dim)] + table.rows.flatMap { row($0, widths) }
    }

    private func natural(_ cell: [MarkdownInline]) -> Int {
        let words = ProseWord.words(cell, allowsColor: prose.allowsColor)
        return words.reduce(0) { $0 + $1.width } + max(0, words.count - 1)
    }

    /// The natural widths, the widest made narrower until all fit.
    private func columnWidths() -> [Int] {
        var widths = table.header.indices.map { column in
            max(1, ([table.header] + table.rows).map { natural($0[column]) }.max() ?? 1)
        }
        // A word is not broken.
        let least = table.header.indices.map { column in
            ([table.header] + table.rows).map { longestWord($0[column]) }.max() ?? 1
        }
        let room = prose.width - 3 * (widths.count - 1)
        while widths.reduce(0, +) > room {
            let wide = widths.indices.filter { widths[$0] > least[$0] }
            guard let column = wide.max(by: { widths[$0] < widths[$1] }) else { break }
            widths[column] -= 1
        }
        return widths
    }

    private func longestWord(_ cell: [MarkdownInline]) -> Int {
        ProseWord.words(cell, allowsColor: prose.allowsColor).map(\.width).max() ?? 1
    }

    private func row(_ cells: [[MarkdownInline]], _ widths: [Int]) -> [String] {
        let columns = zip(cells, widths).map { prose.paragraph($0, $1) }
        let height = columns.map(\.count).max() ?? 0
        return (0..<height).map { line in
            zip(columns.indices, widths).map { column, width in
                let text = line < columns[column].count ? columns[column][line] : ""
                return aligned(text, width, table.alignments[column])
            }.joined(separator: " │ ")
        }.map { row in
            var row = row[...]
            while row.last == " " { row = row.dropLast() }
            return String(row)
        }
    }

    private func aligned(_ text: String, _ width: Int, _ alignment: MarkdownTable.Alignment) -> String {
        let gap = max(0, width - DisplayWidth.columns(TableLayout.withoutColour(text)))
        switch alignment {
        case .left: return text + String(repeating: " ", count: gap)
        case .right: return String(repeating: " ", count: gap) + text
        case .center:
            return String(repeating: " ", count: gap / 2) + text
                + String(repeating: " ", count: gap - gap / 2)
        }
    }

    /// Colour takes no columns.
    private static func withoutColour(_ text: String) -> String {
        guard text.contains("\u{1B}") else { return text }
        var result = ""
        var isInside = false
        for character in text {
            if character == "\u{1B}" { isInside = true }
            if !isInside { result.append(character) }
            if character == "m" { isInside = false }
        }
        return result
    }
}
