import CEditLine
import Shell

// Painting of the lines around the one that libedit holds. Only relative movements are used, since the
// terminal may have scrolled; a movement beyond the screen's edge stops there.
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

    func layout(ofRow row: Int, cursorAt column: Int = 0) -> LineLayout {
        let columns = (row == 0 ? prompt : continuation).columns
        return LineLayout(
            promptColumns: columns, line: draft.lines[row], cursorAt: column, width: size.columns)
    }

    /// Paints the entry anew from its first row; libedit then paints the current line.
    func repaint() {
        eraseEntry()
        paintFromHere()
    }

    /// Goes on below the last line, which libedit has left.
    func appendLine() {
        moveDown(screen.currentRows - 1 - screen.cursorRow)
        write("\r\n")
        screen.rowsAbove += screen.currentRows
    }

    /// Shows candidates below the entry and paints it again below them.
    func list(_ candidates: [CompletionCandidate]) {
        moveBelowEntry()
        let size = size
        for row in CompletionList.rows(candidates, width: size.columns, height: size.rows - 3) {
            write(row + "\r\n")
        }
        paintFromHere()
    }

    func clearScreen() {
        write("\u{1B}[H\u{1B}[2J")
        paintFromHere()
    }

    /// Paints again after the width has changed. Terminals that wrap long lines anew keep the cursor at
    /// its character, so that the rows above are those of the new width.
    func repaintAfterResize() {
        screen.rowsAbove = (0..<draft.row).reduce(0) { $0 + layout(ofRow: $1).rows }
        screen.note(layout(ofRow: draft.row, cursorAt: draft.column))
        repaint()
    }

    /// Leaves the whole entry on the screen and goes to the row below it.
    func paintSubmitted() {
        guard screen.isCut else { return moveBelowEntry() }
        eraseEntry()
        for row in draft.lines.indices { paintLine(row) }
        fflush(output)
    }

    /// Goes to the start of the row below the entry.
    func moveBelowEntry(after mark: String = "") {
        moveDown(screen.currentRows - 1 - screen.cursorRow + screen.rowsBelow)
        if !mark.isEmpty {
            let last = layout(ofRow: draft.lines.count - 1)
            write("\r" + Self.right(last.end.column) + mark)
        }
        write("\r\n")
        fflush(output)
    }

    /// Paints the lines below the current one where its rows have changed or nothing is painted yet.
    func paintLinesBelow() {
        guard !draft.isLastRow else { return }
        takeLineFromEditor()
        guard screen.currentRowsAtPaint != screen.currentRows else { return }
        let current = layout(ofRow: draft.row, cursorAt: draft.column)
        moveDown(current.end.row - current.cursor.row)
        write("\r" + Self.right(current.end.column) + "\u{1B}[J")
        var painted = 0
        for row in (draft.row + 1)..<draft.lines.count {
            let line = layout(ofRow: row)
            guard painted + line.rows <= screen.roomBelow else {
                screen.isCut = true
                break
            }
            write("\r\n" + continuation.text + line.visible)
            if line.end.column == 0 && line.end.row > 0 { write("\r\n") }
            painted += line.rows
        }
        screen.rowsBelow = painted
        screen.currentRowsAtPaint = current.rows
        moveUp(painted + current.end.row - current.cursor.row)
        write("\r" + Self.right(current.cursor.column))
    }

    /// Erases the entry and leaves the cursor where it began.
    func eraseEntry() {
        moveUp(screen.rowsAbove + screen.cursorRow)
        write("\r\u{1B}[J")
    }

    /// Paints the lines above the current one from the cursor's row on, the nearest first if not all fit.
    func paintFromHere() {
        screen = EntryScreen()
        let current = layout(ofRow: draft.row)
        let room = size.rows - current.rows
        // One line below stays in sight, to show that there is one.
        let kept = draft.isLastRow ? 0 : min(room, layout(ofRow: draft.row + 1).rows)
        var first = draft.row
        var rows = 0
        while first > 0, rows + layout(ofRow: first - 1).rows <= room - kept {
            first -= 1
            rows += layout(ofRow: first).rows
        }
        for row in first..<draft.row { paintLine(row) }
        screen.rowsAbove = rows
        screen.roomBelow = max(0, room - rows)
        screen.isCut = first > 0
    }

    private func paintLine(_ row: Int) {
        let line = layout(ofRow: row)
        write((row == 0 ? prompt : continuation).text + line.visible)
        if line.end.column == 0 && line.end.row > 0 { write("\r\n") }
        write("\r\n")
    }

    private func moveUp(_ rows: Int) {
        if rows > 0 { write("\u{1B}[\(rows)A") }
    }

    private func moveDown(_ rows: Int) {
        if rows > 0 { write("\u{1B}[\(rows)B") }
    }

    static func right(_ columns: Int) -> String {
        columns > 0 ? "\u{1B}[\(columns)C" : ""
    }
}
