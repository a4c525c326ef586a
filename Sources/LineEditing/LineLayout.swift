import CEditLine

/// Where libedit puts the characters of one line behind its prompt, on a screen of a given width.
///
/// It must agree with libedit's refresh, column for column: a line that ends exactly at the edge
/// already takes the next row, a wide character that does not fit goes down whole, a control character
/// takes two columns, a tab runs to the next multiple of eight.
struct LineLayout: Equatable {
    /// Rows that the line takes.
    private(set) var rows = 1
    /// The cursor's row and column, from 0, in these rows.
    private(set) var cursor = (row: 0, column: 0)
    /// The place behind the last character.
    private(set) var end = (row: 0, column: 0)
    /// The line as it is to be written out, without the prompt.
    private(set) var visible = ""

    init(promptColumns: Int, line: String, cursorAt cursorOffset: Int = 0, width: Int) {
        let width = max(1, width)
        end = (promptColumns / width, promptColumns % width)
        for (offset, scalar) in line.unicodeScalars.enumerated() {
            if offset == cursorOffset { cursor = end }
            place(scalar, width)
        }
        if cursorOffset >= line.unicodeScalars.count { cursor = end }
        rows = end.row + 1
    }

    static func == (left: LineLayout, right: LineLayout) -> Bool {
        left.rows == right.rows && left.cursor == right.cursor && left.end == right.end
            && left.visible == right.visible
    }

    private mutating func place(_ scalar: Unicode.Scalar, _ width: Int) {
        switch scalar.value {
        case 9:
            repeat { put(" ", 1, width) } while end.column % 8 != 0
        case 0..<0x20, 0x7F:
            put("^", 1, width)
            put(Unicode.Scalar(UInt8(scalar.value ^ 0x40)), 1, width)
        default:
            put(scalar, max(0, Int(cel_width(scalar.value))), width)
        }
    }

    private mutating func put(_ scalar: Unicode.Scalar, _ columns: Int, _ width: Int) {
        while end.column + columns > width && end.column > 0 { put(" ", 1, width) }
        visible.unicodeScalars.append(scalar)
        end.column += columns
        if end.column >= width { end = (end.row + 1, 0) }
    }
}
