import CEditLine
import Shell

// Painting of the entry. libedit edits the line, but writes nothing: it knows neither several lines nor
// the widths of what it writes.
extension EditLineReader {
    func write(_ text: String) {
        fputs(text, output)
    }

    /// The terminal's size now.
    var size: (columns: Int, rows: Int) {
        var columns: Int32 = 80
        var rows: Int32 = 24
        cel_terminal_size(descriptor, &columns, &rows)
        return (Int(columns), Int(rows))
    }

    /// Shows the entry as it is now.
    func paint() {
        let size = size
        let (rows, cursor) = layout(width: size.columns, withCursor: true)
        write(painter.paint(rows, cursor: cursor, width: size.columns, height: size.rows))
    }

    /// Shows candidates below the entry, and the entry again below them.
    func list(_ candidates: [CompletionCandidate]) {
        leaveEntry()
        let size = size
        for row in CompletionList.rows(candidates, width: size.columns, height: size.rows - 3) {
            write(row + "\r\n")
        }
    }

    func clearScreen() {
        write("\u{1B}[H\u{1B}[2J")
        painter.reset()
    }

    /// Paints anew after the size has changed. Terminals that break long lines anew keep the cursor at its
    /// character, so that the rows above it are those of the new width.
    func repaintAfterResize() {
        let size = size
        let (_, cursor) = layout(width: size.columns, withCursor: true)
        painter.assume(cursorRow: painter.isCut ? size.rows - 1 : min(cursor.row, size.rows - 1))
        write(painter.erase())
    }

    /// Leaves the whole entry on the screen and goes to the row below it.
    func leaveEntry(mark: String = "") {
        let size = size
        let (rows, _) = layout(width: size.columns, withCursor: false)
        if rows.count > size.rows {
            write(painter.erase() + ScreenPainter.whole(rows, mark: mark))
        } else {
            let last = (row: rows.count - 1, column: rows.last?.columns ?? 0)
            write(painter.paint(rows, cursor: last, width: size.columns, height: size.rows))
            write(painter.leave(mark: mark))
        }
        fflush(output)
    }

    private func layout(width: Int, withCursor: Bool) -> (rows: [ScreenRow], cursor: (row: Int, column: Int))
    {
        var rows: [ScreenRow] = []
        var cursor = (row: 0, column: 0)
        for (index, line) in draft.lines.enumerated() {
            let hasCursor = index == draft.row && withCursor
            if index > 0 && !hasCursor {
                rows += layouts.rows(line, behind: continuation, width: width)
                continue
            }
            let layout = LineLayout(
                prompt: index == 0 ? prompt : continuation, line: line,
                cursorAt: hasCursor ? draft.column : nil, width: width)
            if hasCursor { cursor = (rows.count + layout.cursor.row, layout.cursor.column) }
            rows += layout.rows
        }
        return (rows, cursor)
    }
}
