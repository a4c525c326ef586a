/// Paints rows where the cursor is and afterwards only what has changed in them.
///
/// It gives the bytes to write. Only relative movements are used, since nobody knows in which row of the
/// terminal the first one is; rows below the last one are made by line feeds, so that the terminal scrolls.
/// Of rows that are more than the screen has, those around the cursor are shown.
struct ScreenPainter: Equatable {
    /// What is on the screen, and in which of its rows the cursor is.
    private var painted: [ScreenRow] = []
    private var cursorRow = 0
    /// The first row shown, where not all fit.
    private var top = 0
    /// Not all rows are on the screen.
    private(set) var isCut = false

    /// Forgets what is on the screen: the cursor is at the start of a row with nothing below.
    mutating func reset() {
        self = ScreenPainter()
    }

    /// Shows rows, of which a screen of some height may show a part, and puts the cursor into one of them.
    mutating func paint(_ rows: [ScreenRow], cursor: (row: Int, column: Int), width: Int, height: Int)
        -> String
    {
        let shown = window(of: rows, around: cursor.row, height: max(1, height))
        var output = ""
        var place = cursorRow
        let same = zip(painted, shown).prefix { $0 == $1 }.count
        if same < max(painted.count, shown.count) {
            output += change(to: shown, from: same, width: width, place: &place)
            painted = shown
        }
        cursorRow = cursor.row - top
        return output + Self.move(from: place, to: cursorRow) + "\r" + Self.right(cursor.column)
    }

    /// Goes to the start of the row below all rows; `mark` is written behind the last one.
    mutating func leave(mark: String = "") -> String {
        var output = Self.move(from: cursorRow, to: max(0, painted.count - 1)) + "\r"
        if !mark.isEmpty { output += Self.right(painted.last?.columns ?? 0) + mark }
        reset()
        return output + "\r\n"
    }

    /// Takes all rows from the screen and goes to where the first one was.
    mutating func erase() -> String {
        let output = Self.move(from: cursorRow, to: 0) + "\r\u{1B}[J"
        reset()
        return output
    }

    /// As if the cursor were so many rows below the first: after the terminal has moved its lines.
    mutating func assume(cursorRow: Int) {
        self.cursorRow = cursorRow
    }

    /// Writes all rows, however many, with a mark behind the last, and goes to the row below.
    static func whole(_ rows: [ScreenRow], mark: String) -> String {
        var output = ""
        for (index, row) in rows.enumerated() {
            output += row.text + (index == rows.count - 1 ? mark : "") + (row.goesOn ? "" : "\r\n")
        }
        return output
    }

    private mutating func window(of rows: [ScreenRow], around row: Int, height: Int) -> [ScreenRow] {
        isCut = rows.count > height
        if row < top { top = row }
        if row >= top + height { top = row - height + 1 }
        top = max(0, min(top, rows.count - height))
        return Array(rows[top..<min(rows.count, top + height)])
    }

    private func change(to rows: [ScreenRow], from same: Int, width: Int, place: inout Int) -> String {
        var end = rows.count
        if painted.count == end { while end > same + 1, painted[end - 1] == rows[end - 1] { end -= 1 } }
        var output = ""
        if same < end {
            output += goToFirst(same, place: place) + write(rows, same..<end, width)
            place = end - 1
        }
        if rows.count < painted.count {
            output += Self.move(from: place, to: rows.count - 1) + "\r\n\u{1B}[J"
            place = rows.count
        }
        return output
    }

    private func goToFirst(_ row: Int, place: Int) -> String {
        if row < painted.count || painted.isEmpty { return Self.move(from: place, to: row) + "\r" }
        return Self.move(from: place, to: painted.count - 1) + "\r\n"
    }

    private func write(_ rows: [ScreenRow], _ range: Range<Int>, _ width: Int) -> String {
        var output = ""
        for index in range {
            let row = rows[index]
            var cells = row.cells[...]
            if index == range.lowerBound {
                let kept = unchanged(row, at: index)
                output += Self.right(cells.prefix(kept).reduce(0) { $0 + $1.columns })
                cells = cells.dropFirst(kept)
            } else if !rows[index - 1].goesOn || cells.isEmpty {
                output += "\r\n"
            }
            for cell in cells { output += cell.text }
            if row.columns < width { output += "\u{1B}[K" }
        }
        return output
    }

    /// How many cells of a row are there already; the last of a row that goes on must be written, as the
    /// terminal breaks the line behind it.
    private func unchanged(_ row: ScreenRow, at index: Int) -> Int {
        guard index < painted.count else { return 0 }
        let count = zip(painted[index].cells, row.cells).prefix { $0 == $1 }.count
        return row.goesOn ? min(count, row.cells.count - 1) : count
    }

    private static func move(from place: Int, to row: Int) -> String {
        row == place ? "" : row < place ? "\u{1B}[\(place - row)A" : "\u{1B}[\(row - place)B"
    }

    private static func right(_ columns: Int) -> String {
        columns > 0 ? "\u{1B}[\(columns)C" : ""
    }
}
