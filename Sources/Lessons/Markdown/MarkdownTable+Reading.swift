extension MarkdownTable {
    /// Reads the lines of a paragraph as a table; nil if they are none.
    init?(lines: [String]) {
        guard lines.count >= 2, lines[0].contains("|") else { return nil }
        let rule = MarkdownTable.cells(lines[1])
        let read = rule.compactMap(MarkdownTable.alignment)
        guard !rule.isEmpty, read.count == rule.count else { return nil }
        let head = MarkdownTable.cells(lines[0])
        guard head.count == rule.count else { return nil }
        header = head.map(MarkdownReader.inlines)
        alignments = read
        rows = lines.dropFirst(2).map { line in
            let cells = MarkdownTable.cells(line).prefix(rule.count).map(MarkdownReader.inlines)
            return cells + Array(repeating: [], count: rule.count - cells.count)
        }
    }

    /// The text between the bars; a bar behind a backslash or between backquotes is text.
    private static func cells(_ line: String) -> [String] {
        var cells: [String] = []
        var cell = ""
        var isCode = false
        var afterBackslash = false
        for character in trimmed(line[...]) {
            if character == "|", afterBackslash {
                cell.removeLast()
                cell.append("|")
            } else if character == "|", !isCode {
                cells.append(String(trimmed(cell[...])))
                cell = ""
            } else {
                if character == "`" { isCode.toggle() }
                cell.append(character)
            }
            afterBackslash = character == "\\"
        }
        if !trimmed(cell[...]).isEmpty { cells.append(String(trimmed(cell[...]))) }
        if trimmed(line[...]).first == "|" { cells.removeFirst() }
        return cells
    }

    private static func alignment(_ cell: String) -> Alignment? {
        let dashes = cell.drop { $0 == ":" }
        let body = dashes.prefix { $0 == "-" }
        let tail = dashes.dropFirst(body.count)
        let startsWithColon = cell.first == ":"
        guard !body.isEmpty, cell.count - dashes.count <= 1, tail.isEmpty || tail == ":" else { return nil }
        if tail == ":" { return startsWithColon ? .center : .right }
        return .left
    }

    private static func trimmed(_ text: Substring) -> Substring {
        var text = text.drop(while: \.isWhitespace)
        while text.last?.isWhitespace ?? false { text = text.dropLast() }
        return text
    }
}
