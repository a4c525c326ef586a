import PythonSyntax

/// The source lines of one level of a traceback, with marks below what failed, as Python 3.13's `traceback` shows them.
struct TracebackMarks {
    typealias Line = [Unicode.Scalar]

    /// The lines that the failing code stands on, without the indentation that they share.
    private let lines: [Line]
    /// Where it starts in the first line and ends in the last one, in code points.
    private let start: Int
    private let end: Int
    private let anchors: MarkAnchors?
    private let showsMarks: Bool

    /// - Parameters:
    ///   - source: the lines from the first to the last one of `range`.
    ///   - range: the place of the failing instruction.
    init(_ source: [Substring], _ range: SourceRange) {
        let original = source.map { Self.strippedAtEnd(Array($0.unicodeScalars)) }
        lines = Self.dedented(original)
        let removed = (original.first?.count ?? 0) - (lines.first?.count ?? 0)
        start = min(max(0, Int(range.start.column) - removed), lines.first?.count ?? 0)
        end = min(max(0, Int(range.end.column) - removed), lines.last?.count ?? 0)
        anchors = MarkAnchors(segment: Self.segment(lines, start, end))
        showsMarks = Self.showsMarks(lines, start, end, hasAnchors: anchors != nil)
    }

    /// The lines to print, without the traceback's own indentation; empty where there is nothing to show.
    var shown: [String] {
        guard lines.contains(where: { !$0.isEmpty }) else { return [] }
        var result: [Line] = []
        var last: Int?
        for index in significantLines {
            if let last, index - last == 2 { show(index - 1, &result) }
            if let last, index - last > 2 {
                result.append(Array("...<\(index - last - 1) lines>...".unicodeScalars))
            }
            show(index, &result)
            last = index
        }
        return Self.dedented(result).map { line in
            var text = String.UnicodeScalarView()
            text.append(contentsOf: line)
            return String(text)
        }
    }

    /// The first line, the last one, and those around the anchors' ends.
    private var significantLines: [Int] {
        var indices: Set<Int> = [0, lines.count - 1]
        if let anchors {
            for middle in [anchors.left.line, anchors.right.line] {
                indices.formUnion(middle - 1...middle + 1)
            }
        }
        return indices.filter(lines.indices.contains).sorted()
    }

    private func show(_ index: Int, _ result: inout [Line]) {
        let line = lines[index]
        result.append(line)
        guard showsMarks else { return }
        let indentation = line.prefix { $0.properties.isWhitespace }.count
        let width = index == lines.count - 1 ? Self.width(line, end) : Self.width(line, line.count)
        let first = index == 0 ? max(indentation, Self.width(line, start)) : indentation
        result.append((0..<width).map { $0 < first ? " " : mark(index, $0) })
    }

    private func mark(_ index: Int, _ column: Int) -> Unicode.Scalar {
        guard let anchors else { return "^" }
        let isBehindLeft = (index, column) >= (anchors.left.line, displayed(anchors.left))
        let isBeforeRight = (index, column) < (anchors.right.line, displayed(anchors.right))
        return isBehindLeft && isBeforeRight ? "^" : "~"
    }

    /// The column at which an anchor is shown.
    private func displayed(_ place: MarkAnchors.Place) -> Int {
        let column = place.line == 0 ? place.column + start : place.column
        return Self.width(lines[place.line], column)
    }

    // MARK: Whether there are marks

    /// Marks are left out below whole lines, and below calls that are all that a line assigns or returns.
    private static func showsMarks(_ lines: [Line], _ start: Int, _ end: Int, hasAnchors: Bool) -> Bool {
        let text = lines.map(text(of:)).joined(separator: "\n")
        if let module = try? Parser.parse(text, grammarOnly: true) {
            guard let statement = module.body.first else { return false }
            let whole = SourceRange(
                start: SourcePosition(line: 1, column: start),
                end: SourcePosition(line: lines.count, column: end))
            if plainCall(statement)?.range == whole { return false }
        }
        if hasAnchors { return true }
        guard let first = lines.first, let last = lines.last else { return false }
        return !isBlank(first[..<start]) || !isBlank(last[end...])
    }

    /// The call of `return f(…)` or `name = …(…)`.
    private static func plainCall(_ statement: Statement) -> Expression? {
        switch statement.node {
        case .return(let value?):
            guard case .call(let callee, _, _) = value.node, case .name = callee.node else { return nil }
            return value
        case .assign(let targets, let value):
            guard targets.count == 1, case .name? = targets.first?.node, case .call = value.node else {
                return nil
            }
            return value
        default: return nil
        }
    }

    // MARK: Text

    private static func segment(_ lines: [Line], _ start: Int, _ end: Int) -> [Line] {
        guard lines.count > 1 else { return lines.map { start <= end ? Array($0[start..<end]) : [] } }
        var segment = lines
        segment[0] = Array(lines[0][start...])
        segment[lines.count - 1] = Array(lines[lines.count - 1][..<end])
        return segment
    }

    static func text(of line: Line) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: line)
        return String(view)
    }

    private static func isBlank(_ part: ArraySlice<Unicode.Scalar>) -> Bool {
        part.allSatisfy { $0.properties.isWhitespace }
    }

    private static func strippedAtEnd(_ line: Line) -> Line {
        Array(line[..<((line.lastIndex { !$0.properties.isWhitespace } ?? -1) + 1)])
    }

    /// Without the spaces and tabs that all lines begin with; what is blank becomes empty.
    private static func dedented(_ lines: [Line]) -> [Line] {
        var margin: ArraySlice<Unicode.Scalar>?
        for line in lines where !isBlank(line[...]) {
            let own = line.prefix { $0 == " " || $0 == "\t" }
            guard let known = margin else {
                margin = own
                continue
            }
            margin = known.prefix(zip(known, own).prefix { $0 == $1 }.count)
        }
        let count = margin?.count ?? 0
        return lines.map { isBlank($0[...]) ? [] : Array($0.dropFirst(count)) }
    }

    /// The columns that a terminal needs for the first `count` code points.
    private static func width(_ line: Line, _ count: Int) -> Int {
        guard line.contains(where: { $0.value >= 0x80 }) else { return count }
        return line.prefix(count).reduce(0) { $0 + (isWide($1) ? 2 : 1) }
    }

    /// East Asian wide and full-width characters, emoji included.
    private static func isWide(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF,
            0xA000...0xA4CF,
            0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE6F,
            0xFF01...0xFF60,
            0xFFE0...0xFFE6, 0x20000...0x3FFFD:
            true
        default: scalar.properties.isEmojiPresentation
        }
    }
}
