/// The lines of the entry being written and the cursor in them.
///
/// libedit holds the line with the cursor; the others are here. Columns count Unicode scalars, as
/// libedit's cursor does.
struct EntryDraft: Equatable {
    private(set) var lines: [String]
    private(set) var row: Int
    private(set) var column: Int

    /// A draft with the cursor at its end.
    init(_ text: String = "") {
        lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        row = lines.count - 1
        column = lines[row].unicodeScalars.count
    }

    var text: String { lines.joined(separator: "\n") }
    var line: String { lines[row] }
    var isFirstRow: Bool { row == 0 }
    var isLastRow: Bool { row == lines.count - 1 }
    var isEmpty: Bool { lines == [""] }
    var isAtEnd: Bool { isLastRow && column == line.unicodeScalars.count }

    /// The current line up to the cursor.
    var lineBeforeCursor: String { Self.prefix(of: line, column) }
    /// The current line from the cursor.
    var lineAfterCursor: String { Self.suffix(of: line, from: column) }

    /// How many scalars the character before the cursor has, and the one behind it: what is drawn as one is
    /// passed and deleted as one.
    var scalarsBeforeCursor: Int32 { Int32(lineBeforeCursor.last?.unicodeScalars.count ?? 0) }
    var scalarsAfterCursor: Int32 { Int32(lineAfterCursor.first?.unicodeScalars.count ?? 0) }

    var textBeforeCursor: String { (lines[..<row] + [lineBeforeCursor]).joined(separator: "\n") }
    var textAfterCursor: String { ([lineAfterCursor] + lines[(row + 1)...]).joined(separator: "\n") }

    /// Takes over the current line as libedit has it.
    mutating func update(line: String, column: Int) {
        lines[row] = line
        self.column = column
    }

    /// Moves to another line, as near to the same column as it is long; false where there is none.
    mutating func moveVertically(by offset: Int) -> Bool {
        guard lines.indices.contains(row + offset) else { return false }
        row += offset
        column = min(column, line.unicodeScalars.count)
        return true
    }

    /// Moves to the end of the line above; false on the first line.
    mutating func moveToEndOfPreviousLine() -> Bool {
        guard row > 0 else { return false }
        row -= 1
        column = line.unicodeScalars.count
        return true
    }

    /// Moves to the start of the line below; false on the last line.
    mutating func moveToStartOfNextLine() -> Bool {
        guard !isLastRow else { return false }
        row += 1
        column = 0
        return true
    }

    /// Breaks the current line at the cursor; what follows goes to a new line behind `indentation`.
    mutating func breakLine(indentation: String) {
        let rest = lineAfterCursor.drop { $0 == " " || $0 == "\t" }
        lines[row] = lineBeforeCursor
        row += 1
        lines.insert(indentation + rest, at: row)
        column = indentation.unicodeScalars.count
    }

    /// Joins the current line to the end of the one above; false on the first line.
    mutating func joinWithPreviousLine() -> Bool {
        guard row > 0 else { return false }
        let removed = lines.remove(at: row)
        row -= 1
        column = line.unicodeScalars.count
        lines[row] += removed
        return true
    }

    /// Joins the line below to the current one; false on the last line.
    mutating func joinWithNextLine() -> Bool {
        guard !isLastRow else { return false }
        lines[row] += lines.remove(at: row + 1)
        return true
    }

    /// Inserts text at the cursor. Where only indentation stands before it, a block that brings its own
    /// indentation replaces it.
    mutating func insert(_ text: String) {
        var before = lineBeforeCursor
        let bringsIndentation = text.first == " " || text.first == "\t"
        if text.contains("\n") && bringsIndentation && before.allSatisfy(\.isWhitespace) { before = "" }
        let after = lineAfterCursor
        var inserted = (before + text).split(separator: "\n", omittingEmptySubsequences: false).map(
            String.init)
        column = (inserted.last ?? "").unicodeScalars.count
        inserted[inserted.count - 1] += after
        lines.replaceSubrange(row...row, with: inserted)
        row += inserted.count - 1
    }

    private static func prefix(of line: String, _ count: Int) -> String {
        String(line.unicodeScalars.prefix(count))
    }

    private static func suffix(of line: String, from count: Int) -> String {
        String(line.unicodeScalars.dropFirst(count))
    }
}
