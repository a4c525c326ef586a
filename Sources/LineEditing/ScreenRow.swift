/// A character as it stands on the screen.
struct ScreenCell: Equatable {
    /// What is written for it: with a prompt's colours, a control character as `^A`.
    var text: String
    var columns: Int
}

/// A row of the screen.
struct ScreenRow: Equatable {
    private(set) var cells: [ScreenCell] = []
    private(set) var columns = 0
    /// The line goes on in the next row: the terminal breaks it there by itself, and may join it again when
    /// its width changes.
    var goesOn = false

    /// The row's text, for writing.
    var text: String { cells.reduce(into: "") { $0 += $1.text } }

    mutating func append(_ cell: ScreenCell) {
        // A mark that stands alone is drawn into what is before it.
        if cell.columns == 0, let last = cells.indices.last {
            cells[last].text += cell.text
            return
        }
        cells.append(cell)
        columns += cell.columns
    }
}
