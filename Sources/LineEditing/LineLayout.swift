import Shell

/// A line behind its prompt, cut into the rows of a screen.
///
/// A wide character that does not fit goes to the next row whole, a control character takes two columns, a
/// tab runs to the next multiple of eight columns.
struct LineLayout {
    private(set) var rows = [ScreenRow()]
    /// Where the cursor is; it stands below the line where that ends at the screen's edge.
    private(set) var cursor = (row: 0, column: 0)
    private let width: Int

    /// - Parameter cursorAt: The cursor's place, counted in Unicode scalars; `nil` for a line without it.
    init(prompt: PromptText, line: String, cursorAt: Int? = nil, width: Int) {
        self.width = max(2, width)
        for cell in prompt.cells { put(cell) }
        var offset = 0
        for character in line {
            let next = offset + character.unicodeScalars.count
            if let cursorAt, offset <= cursorAt, cursorAt < next { cursor = placeOfNext(character) }
            place(character)
            offset = next
        }
        if let cursorAt, cursorAt >= offset { setCursorAtEnd() }
    }

    private mutating func place(_ character: Character) {
        // Only libedit's own questions, such as what to search for, have one within a line.
        if character == "\n" { return rows.append(ScreenRow()) }
        if character == "\t" {
            repeat { put(ScreenCell(text: " ", columns: 1)) } while !isAtTabStop
            return
        }
        let columns = DisplayWidth.columns(of: character)
        let visible = VisibleText.escapingControls(in: String(character))
        if visible == String(character) {
            put(ScreenCell(text: visible, columns: columns))
        } else {
            for part in visible { put(ScreenCell(text: String(part), columns: 1)) }
        }
    }

    private var isAtTabStop: Bool {
        let columns = rows.last?.columns ?? 0
        return columns % 8 == 0 || columns == width
    }

    private mutating func put(_ cell: ScreenCell) {
        let last = rows.count - 1
        if rows[last].columns + cell.columns <= width {
            rows[last].append(cell)
            return
        }
        rows[last].goesOn = true
        rows.append(ScreenRow())
        rows[last + 1].append(cell)
    }

    private func placeOfNext(_ character: Character) -> (row: Int, column: Int) {
        let last = rows.count - 1
        let columns = max(1, DisplayWidth.columns(of: character))
        let fits = rows[last].columns + columns <= width
        return fits ? (last, rows[last].columns) : (last + 1, 0)
    }

    private mutating func setCursorAtEnd() {
        if rows[rows.count - 1].columns >= width {
            rows[rows.count - 1].goesOn = true
            rows.append(ScreenRow())
        }
        cursor = (rows.count - 1, rows[rows.count - 1].columns)
    }
}
