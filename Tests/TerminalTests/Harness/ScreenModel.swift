import Shell

/// What a terminal of a given size shows after the bytes written to it: as much of a VT100 as line
/// editing needs.
struct ScreenModel {
    private(set) var columns: Int
    private(set) var rows: Int
    private(set) var row = 0
    private(set) var column = 0
    /// Lines that have scrolled off the top.
    private(set) var scrollback: [String] = []
    /// The modes switched on with `CSI ? n h`.
    private(set) var modes: Set<Int> = []
    private(set) var bells = 0
    /// How often a colour or another rendition was set.
    private(set) var colourChanges = 0
    /// How many rows were filled and went on in the next.
    private(set) var wrappedRows = 0
    // A wide character is followed by an empty cell.
    private var cells: [[String]]
    private var wrapsNext = false
    /// Rows that go on in the next one.
    private var wrapped: Set<Int> = []
    private var pending: [UInt8] = []

    init(columns: Int, rows: Int) {
        self.columns = columns
        self.rows = rows
        cells = Array(repeating: Array(repeating: " ", count: columns), count: rows)
    }

    /// The rows without the blanks at their ends.
    var lines: [String] { cells.map(Self.text) }
    /// The rows down to the last that is not blank.
    var text: String {
        var lines = lines
        while lines.last == "" { lines.removeLast() }
        return lines.joined(separator: "\n")
    }

    /// Changes the size; lines that were wrapped at the edge are wrapped anew, and the cursor stays at its
    /// character, as in most of today's terminals.
    mutating func resize(columns: Int, rows: Int) {
        var model = ScreenModel(columns: columns, rows: rows)
        model.modes = modes
        model.colourChanges = colourChanges
        model.scrollback = scrollback
        let last = max(row, cells.lastIndex { $0.contains { $0 != " " } } ?? 0)
        var place = (row: 0, column: 0)
        for (index, line) in cells[...last].enumerated() {
            let end = (line.lastIndex { $0 != " " } ?? -1) + 1
            for (position, cell) in line[..<max(end, index == row ? column : 0)].enumerated() {
                if (index, position) == (row, column) { place = (model.row, model.column) }
                if let character = cell.first { model.put(character) }
            }
            if index == row && column >= end { place = (model.row, model.column) }
            if !wrapped.contains(index) && index < last {
                model.move(toColumn: 0)
                model.lineFeed()
            }
        }
        model.move(toRow: place.row)
        model.move(toColumn: place.column)
        self = model
    }

    mutating func write(_ bytes: some Sequence<UInt8>) {
        pending += bytes
        while let length = unitLength() {
            let unit = Array(pending[..<length])
            pending.removeFirst(length)
            obey(unit)
        }
    }

    /// The length of the first whole control sequence or character; `nil` while it is not whole.
    private func unitLength() -> Int? {
        guard let first = pending.first else { return nil }
        if first == 0x1B { return escapeLength() }
        let length = first < 0xC0 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
        return pending.count >= length ? length : nil
    }

    private func escapeLength() -> Int? {
        guard pending.count >= 2 else { return nil }
        guard pending[1] == UInt8(ascii: "[") else { return 2 }
        return pending[2...].firstIndex { (0x40...0x7E).contains($0) }.map { $0 + 1 }
    }

    private mutating func obey(_ unit: [UInt8]) {
        switch unit[0] {
        case 0x1B: if unit.count > 2 { obeySequence(String(decoding: unit.dropFirst(2), as: UTF8.self)) }
        case 0x07: bells += 1
        case 0x08: move(toColumn: column - 1)
        case 0x09: move(toColumn: (column / 8 + 1) * 8)
        case 0x0A: lineFeed()
        case 0x0D: move(toColumn: 0)
        case 0..<0x20: break
        default: for character in String(decoding: unit, as: UTF8.self) { put(character) }
        }
    }

    private mutating func obeySequence(_ body: String) {
        guard let final = body.last else { return }
        let parameters = body.dropLast().drop { $0 == "?" }.split(separator: ";").map { Int($0) ?? 0 }
        let count = max(1, parameters.first ?? 1)
        switch final {
        case "A": move(toRow: row - count)
        case "B": move(toRow: row + count)
        case "C": move(toColumn: column + count)
        case "D": move(toColumn: column - count)
        case "G": move(toColumn: count - 1)
        case "H":
            move(toRow: (parameters.first ?? 1) - 1)
            move(toColumn: (parameters.dropFirst().first ?? 1) - 1)
        case "J": erase(parameters.first ?? 0)
        case "K": eraseLine(parameters.first ?? 0)
        case "P": shiftLeft(count)
        case "@": shiftRight(count)
        case "m": colourChanges += 1
        case "h": modes.formUnion(parameters)
        case "l": modes.subtract(parameters)
        default: break
        }
    }

    private mutating func put(_ character: Character) {
        let width = DisplayWidth.columns(of: character)
        if width == 0 { return attach(character) }
        if wrapsNext || column + width > columns {
            column = 0
            wrapped.insert(row)
            wrappedRows += 1
            lineFeed()
        }
        cells[row][column] = String(character)
        if width == 2 { cells[row][column + 1] = "" }
        column += width
        wrapsNext = column >= columns
        if wrapsNext { column = columns - 1 }
    }

    private mutating func attach(_ mark: Character) {
        let place = wrapsNext ? column : max(0, column - 1)
        cells[row][place].unicodeScalars.append(contentsOf: mark.unicodeScalars)
    }

    private mutating func lineFeed() {
        wrapsNext = false
        guard row == rows - 1 else { return row += 1 }
        scrollback.append(Self.text(cells.removeFirst()))
        wrapped = Set(wrapped.filter { $0 > 0 }.map { $0 - 1 })
        cells.append(Array(repeating: " ", count: columns))
    }

    private mutating func move(toColumn target: Int) {
        column = min(max(0, target), columns - 1)
        wrapsNext = false
    }

    private mutating func move(toRow target: Int) {
        row = min(max(0, target), rows - 1)
        wrapsNext = false
    }

    private mutating func erase(_ mode: Int) {
        eraseLine(mode)
        let others = mode == 0 ? (row + 1)..<rows : mode == 1 ? 0..<row : 0..<rows
        for other in others { cells[other] = Array(repeating: " ", count: columns) }
        wrapped.subtract(others)
    }

    private mutating func eraseLine(_ mode: Int) {
        let range = mode == 0 ? column..<columns : mode == 1 ? 0..<(column + 1) : 0..<columns
        for place in range { cells[row][place] = " " }
        wrapped.remove(row)
        wrapsNext = false
    }

    private mutating func shiftLeft(_ count: Int) {
        let count = min(count, columns - column)
        cells[row].removeSubrange(column..<(column + count))
        cells[row] += Array(repeating: " ", count: count)
    }

    private mutating func shiftRight(_ count: Int) {
        cells[row].insert(contentsOf: Array(repeating: " ", count: count), at: column)
        cells[row] = Array(cells[row][..<columns])
    }

    private static func text(_ cells: [String]) -> String {
        let line = cells.joined()
        return String(line.reversed().drop { $0 == " " }.reversed())
    }
}
