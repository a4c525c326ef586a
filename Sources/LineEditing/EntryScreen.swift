/// What is on the screen of the entry being written, as far as it is needed to paint over it.
struct EntryScreen: Equatable {
    /// Rows of the lines above the current one.
    var rowsAbove = 0
    /// Rows of the current line, and the cursor's among them.
    private(set) var currentRows = 1
    private(set) var cursorRow = 0
    /// Rows of the lines below that are painted, and how many may be.
    var rowsBelow = 0
    var roomBelow = 0
    /// The current line's rows when the lines below were painted last; `nil` when they must be painted.
    var currentRowsAtPaint: Int?
    /// Lines above or below did not fit.
    var isCut = false

    /// Notes how the current line stands on the screen.
    mutating func note(_ layout: LineLayout) {
        currentRows = layout.rows
        cursorRow = layout.cursor.row
    }
}
